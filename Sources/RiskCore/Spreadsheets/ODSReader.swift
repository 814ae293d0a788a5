/// Reads the sheets of an OpenDocument file, one after another (ODF 1.3 part 3; part 2 for the package).
struct ODSReader {
  private let file: String
  private var archive: ZIPArchive
  private let content: ZIPArchive.Entry

  /// Finds the content, and refuses an encrypted file.
  init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
    self.file = file
    let archive = ZIPArchive.read(bytes, file: file)
    guard var value = archive.value else { throw DiagnosticsError(diagnostics: archive.diagnostics) }
    if let manifest = value.entry(named: "META-INF/manifest.xml") {
      let parser = XMLParser(XMLSource(try value.open(manifest)), part: manifest.name, file: file)
      guard try !ODSReader.isEncrypted(parser) else {
        throw DiagnosticsError(diagnostics: [.encryptedWorkbook(file: file)])
      }
    }
    guard let content = value.entry(named: "content.xml") else {
      throw DiagnosticsError(diagnostics: [.missingPart("content.xml", file: file)])
    }
    self.content = content
    self.archive = value
  }

  /// Prepares to read the sheets from the first on.
  func sheets() throws(DiagnosticsError) -> ODSContentReader {
    // A copy: each reading may unpack as much as the limits allow.
    var archive = archive
    return ODSContentReader(
      XMLParser(XMLSource(try archive.open(content)), part: content.name, file: file), file: file)
  }

  /// Reads all sheets.
  func workbook() throws(DiagnosticsError) -> Diagnosed<Workbook?> {
    var collector = WorkbookCollector(file: file)
    var diagnostics: [Diagnostic] = []
    var reader = try sheets()
    var row = Sheet.Row(number: 0, cells: [])
    do throws(DiagnosticsError) {
      while let sheet = try reader.nextSheet() {
        while try reader.next(&row) { try collector.add(row, sheet: sheet.name, text: reader.textCost) }
        collector.end(sheet.name, merges: reader.merges, isHidden: sheet.isHidden, findings: &reader.findings)
        diagnostics += reader.findings.all
      }
    } catch {
      return Diagnosed(nil, diagnostics + reader.findings.all + error.diagnostics)
    }
    return Diagnosed(collector.workbook, diagnostics)
  }

  /// Whether the manifest says that a file is encrypted (ODF 1.3 part 2, 4.4).
  private static func isEncrypted(_ parser: consuming XMLParser) throws(DiagnosticsError) -> Bool {
    while true {
      switch try parser.next() {
      case .start(.encryptionData): return true
      case .document: return false
      default: break
      }
    }
  }
}
