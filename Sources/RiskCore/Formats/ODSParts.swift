/// The small parts of an OpenDocument spreadsheet.
enum ODSParts {
  static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The namespaces of content and styles.
  static let namespaces =
    [
      ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle"),
      ("fo", "xsl-fo-compatible"),
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined(separator: " ")

  /// `META-INF/manifest.xml` (ODF 1.3 part 2, chapter 4).
  static var manifest: [UInt8] {
    var xml = declaration + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    xml += "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
    xml += "manifest:media-type=\"\(mediaType)\"/>"
    for name in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
      xml += "<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"text/xml\"/>"
    }
    return Array((xml + "</manifest:manifest>").utf8)
  }

  /// `meta.xml` (ODF 1.3 part 3, 4.3): the title, the engine, and what the tables were made from. No time stamps, so that
  /// equal tables give equal bytes.
  static func meta(title: String, heads: [TableHead]) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append(markup: declaration)
    xml.append(markup: "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"")
    xml.append(markup: " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"")
    xml.append(markup: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>")
    xml.append(markup: "<meta:generator>RiskCore/\(EngineVersion.current)</meta:generator><dc:title>")
    xml.append(xml: title)
    xml.append(markup: "</dc:title>")
    let properties = OfficeProperties(title: title, heads: heads)
    if let subject = properties.subject {
      xml.append(markup: "<dc:subject>")
      xml.append(xml: subject)
      xml.append(markup: "</dc:subject>")
    }
    xml.append(markup: "<dc:language>it-IT</dc:language>")
    for line in properties.lines {
      xml.append(markup: "<meta:user-defined meta:name=\"")
      xml.append(xml: line.label)
      xml.append(markup: "\" meta:value-type=\"string\">")
      xml.append(xml: line.text)
      xml.append(markup: "</meta:user-defined>")
    }
    xml.append(markup: "</office:meta></office:document-meta>")
    return xml
  }

  /// `settings.xml` (ODF 1.3 part 3, 3.10): the rows of each sheet down to the header stay where they are.
  static func settings(_ sheets: [ODSSheet]) -> [UInt8] {
    func item(_ name: String, _ type: String, _ value: String) -> String {
      "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
    }
    var xml: [UInt8] = []
    xml.append(markup: declaration)
    xml.append(markup: "<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"")
    xml.append(markup: " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"")
    xml.append(markup: " xmlns:ooo=\"http://openoffice.org/2004/office\" office:version=\"1.3\"><office:settings>")
    xml.append(markup: "<config:config-item-set config:name=\"ooo:view-settings\">")
    xml.append(markup: "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>")
    xml.append(markup: item("ViewId", "string", "view1"))
    xml.append(markup: "<config:config-item-map-named config:name=\"Tables\">")
    for sheet in sheets {
      xml.append(markup: "<config:config-item-map-entry config:name=\"")
      xml.append(xml: sheet.name)
      xml.append(markup: "\">")
      for (name, type, value) in [
        ("CursorPositionX", "int", 0), ("CursorPositionY", "int", sheet.headerRow), ("HorizontalSplitMode", "short", 0),
        ("VerticalSplitMode", "short", 2), ("VerticalSplitPosition", "int", sheet.headerRow),
        ("ActiveSplitRange", "short", 2), ("PositionTop", "int", 0), ("PositionBottom", "int", sheet.headerRow),
      ] {
        xml.append(markup: item(name, type, "\(value)"))
      }
      xml.append(markup: "</config:config-item-map-entry>")
    }
    xml.append(markup: "</config:config-item-map-named>")
    if let first = sheets.first {
      xml.append(markup: "<config:config-item config:name=\"ActiveTable\" config:type=\"string\">")
      xml.append(xml: first.name)
      xml.append(markup: "</config:config-item>")
    }
    xml.append(markup: "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>")
    xml.append(markup: "</office:settings></office:document-settings>")
    return xml
  }
}
