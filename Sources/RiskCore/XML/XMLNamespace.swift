/// A namespace that office documents use, by the prefix that the standards write for it.
enum XMLNamespace: String, CaseIterable, Hashable, Sendable {
  /// No namespace: attributes without a prefix.
  case none = ""
  /// SpreadsheetML (ECMA-376 part 1, 18).
  case spreadsheet = "x"
  /// References to relationships in the parts of a document (ECMA-376 part 1, 22.8).
  case relationshipReference = "r"
  /// The relationships of a package (ECMA-376 part 2, 6.5).
  case packageRelationships = "rel"
  /// The content types of a package (ECMA-376 part 2, 6.2.3).
  case contentTypes = "ct"
  // OpenDocument (ODF 1.3 part 3, 1.7; part 2, 4).
  case office
  case table
  case text
  case style
  case manifest
  /// What LibreOffice adds to cells.
  case calcext
  /// Any other.
  case other = "*"

  /// The addresses that stand for it. Those of strict OOXML (ECMA-376 part 1) mean what those of the transitional
  /// form (part 4) mean.
  var addresses: [String] {
    switch self {
    case .none, .other: []
    case .spreadsheet:
      [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ]
    case .relationshipReference:
      [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ]
    case .packageRelationships: ["http://schemas.openxmlformats.org/package/2006/relationships"]
    case .contentTypes: ["http://schemas.openxmlformats.org/package/2006/content-types"]
    case .office: ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"]
    case .table: ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"]
    case .text: ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"]
    case .style: ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"]
    case .manifest: ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"]
    case .calcext: ["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"]
    }
  }
}
