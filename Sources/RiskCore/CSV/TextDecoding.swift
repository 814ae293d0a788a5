/// Bytes of a text file brought to valid UTF-8 without a byte order mark, and what was found on the way.
///
/// UTF-8 is taken as it is. Anything else is read as Windows-1252, which is what Italian office programs write, and a
/// warning says so. UTF-16, archives and other binary content are refused by name.
func decodedText(_ bytes: [UInt8], file: String) -> Diagnosed<ArraySlice<UInt8>?> {
  if let format = binaryFormat(of: bytes) {
    return Diagnosed(nil, [.notText(format, file: file)])
  }
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  if isValidUTF8(content) { return Diagnosed(content) }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(content.count + content.count / 8)
  for (offset, byte) in content.enumerated() {
    guard let scalar = windows1252Scalar(byte) else {
      return Diagnosed(nil, [.notText("byte 0x\(hexadecimal(byte)) at offset \(offset)", file: file)])
    }
    decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }
  return Diagnosed(decoded[...], [.readAsWindows1252(file: file)])
}

/// What a file holds when it is not text, recognised by its first bytes, or `nil`.
private func binaryFormat(of bytes: [UInt8]) -> String? {
  let signatures: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (an Excel or OpenDocument file?)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (xls or doc?)"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"),
    ([0xFF, 0xFE], "UTF-16 text"),
    ([0xFE, 0xFF], "UTF-16 text"),
  ]
  if let (_, name) = signatures.first(where: { bytes.starts(with: $0.0) }) { return name }
  return bytes.contains(0) ? "binary data" : nil
}

/// Whether bytes are UTF-8 by the table of well-formed sequences (The Unicode Standard, table 3-7).
private func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  var position = bytes.startIndex
  while position < bytes.endIndex {
    let lead = bytes[position]
    position += 1
    if lead < 0x80 { continue }
    // How many bytes follow, and what the first of them may be; the others are any continuation byte.
    let (following, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (following, second) = (1, 0x80...0xBF)
    case 0xE0: (following, second) = (2, 0xA0...0xBF)
    case 0xED: (following, second) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (following, second) = (2, 0x80...0xBF)
    case 0xF0: (following, second) = (3, 0x90...0xBF)
    case 0xF1...0xF3: (following, second) = (3, 0x80...0xBF)
    case 0xF4: (following, second) = (3, 0x80...0x8F)
    default: return false
    }
    guard bytes.endIndex - position >= following, second.contains(bytes[position]) else { return false }
    for offset in 1..<following where !(0x80...0xBF).contains(bytes[position + offset]) { return false }
    position += following
  }
  return true
}

private func windows1252Scalar(_ byte: UInt8) -> UnicodeScalar? {
  guard (0x80...0x9F).contains(byte) else { return UnicodeScalar(byte) }
  // The C1 range of Windows-1252; five positions are not assigned.
  let table: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
  let value = table[Int(byte) - 0x80]
  return value == 0 ? nil : UnicodeScalar(value)
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count == 1 ? "0" + digits : digits
}
