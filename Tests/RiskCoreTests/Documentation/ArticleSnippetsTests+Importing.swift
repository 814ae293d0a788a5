import RiskCore
import Testing

extension ArticleSnippetsTests {
  // MARK: ImportingSheets.md

  private func importASheet() throws {
    let base = try Register.read(Register.builtinFiles).get().register
    var options = RegisterImport.Options()
    options.base = RegisterImport.Base(register: base, assessments: Catalog())
    options.columns = [(header: "Oggetto", column: "descrizione")]

    let sheet = Register.File(
      name: "uffici.csv", bytes: Array("Mappa dei processi\nCod.;Oggetto\nP002;Biblioteche in rete\nP999x;?\n".utf8))
    let read = RegisterImport.read([sheet], options: options)
    guard let result = read.value else { return }
    print(result.comparison?.differences.count ?? 0)  // 1
    for row in result.refusedRows { print(row.place) }  // uffici.csv:4
  }

  @Test func `the article on importing takes a row and refuses another`() throws {
    try importASheet()
    #expect(printed == ["1", "uffici.csv:4"])
  }
}
