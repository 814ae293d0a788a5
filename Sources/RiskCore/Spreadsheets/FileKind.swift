/// What a file is, by its content and not by its name.
enum FileKind: Hashable, Sendable {
  /// An Excel workbook of XML parts, with or without macros.
  case xlsx
  /// An OpenDocument sheet.
  case ods
  /// Text that looks like JSON.
  case json
  /// Other text, such as CSV.
  case text
  case empty
  /// An old Excel workbook (BIFF).
  case xls
  /// An Excel workbook of binary parts.
  case xlsb
  /// An Office file encrypted as a whole.
  case encryptedOffice
  /// Another old Office file.
  case oldOffice
  case word
  case presentation
  case openDocumentText
  /// An OpenDocument sheet in a single XML file.
  case flatOpenDocument
  case numbers
  case html
  case rtf
  case pdf
  /// A ZIP archive of something else.
  case archive
  /// What begins as a ZIP archive and cannot be read as one.
  case brokenArchive
  case unknown

  /// What was found, for a message.
  var found: String {
    switch self {
    case .xlsx: "an Excel workbook"
    case .ods: "an OpenDocument sheet"
    case .json: "JSON text"
    case .text: "text"
    case .empty: "an empty file"
    case .xls: "an Excel workbook of the old kind (.xls)"
    case .xlsb: "an Excel workbook of the binary kind (.xlsb)"
    case .encryptedOffice: "an encrypted Office file"
    case .oldOffice: "an old Office file"
    case .word: "a Word document"
    case .presentation: "a presentation"
    case .openDocumentText: "an OpenDocument file that is no sheet"
    case .flatOpenDocument: "a flat OpenDocument file (.fods)"
    case .numbers: "a file of Apple Numbers"
    case .html: "an HTML page"
    case .rtf: "an RTF text"
    case .pdf: "a PDF"
    case .archive: "a ZIP archive of other files"
    case .brokenArchive: "a damaged ZIP archive"
    case .unknown: "binary data"
    }
  }

  /// What to do with it, for a message.
  var advice: String {
    switch self {
    case .xlsx, .ods: "it can be read"
    case .json, .text: "it is read as text, not as a workbook"
    case .empty, .brokenArchive, .unknown: "copy or download the file again"
    case .xls, .xlsb, .oldOffice, .flatOpenDocument, .html:
      "open it with Excel or LibreOffice and save it as .xlsx or .ods"
    case .encryptedOffice: "open it with its password and save it without one"
    case .word, .openDocumentText, .rtf, .presentation: "copy its table into a sheet and save that as .xlsx or .ods"
    case .numbers: "export it as .xlsx"
    case .pdf: "ask for the sheet that it was made from"
    case .archive: "unpack it and give the sheet itself"
    }
  }
}
