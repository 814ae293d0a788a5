struct ODSReader {
  init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) { throw DiagnosticsError(diagnostics: []) }
  mutating func workbook() throws(DiagnosticsError) -> Diagnosed<Workbook?> { Diagnosed(nil) }
}
