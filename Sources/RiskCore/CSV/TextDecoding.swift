/// Bytes of a text file brought to valid UTF-8 without a byte order mark, and what was found on the way.
///
/// UTF-8 is taken as it is. Other text is read as Windows-1252, which is what Italian office programs write, and a
/// warning says so. Text that is mostly UTF-8 but not all of it, UTF-16, archives and other binary content are refused
/// by name: whichever way they were read, something would be misread unseen.
func decodedText(_ bytes: [UInt8], file: String) -> Diagnosed<ArraySlice<UInt8>?> {
  if let format = binaryFormat(of: bytes) {
    return Diagnosed(nil, [.notText(format, file: file)])
  }
  return decodedText(bytes[...].droppingByteOrderMark, file: file)
}

/// Part of a text file brought to valid UTF-8, apart from what tells a whole file from others.
func decodedText(_ content: ArraySlice<UInt8>, file: String) -> Diagnosed<ArraySlice<UInt8>?> {
  switch utf8Check(of: content) {
  case .valid: return Diagnosed(content)
  case .binary: return Diagnosed(nil, [.notText("binary data", file: file)])
  case .mixed(let invalid):
    let found = "byte 0x\(hexadecimal(content[invalid])) amid UTF-8"
    return Diagnosed(nil, [.notText(found, file: file, line: line(of: invalid, in: content))])
  case .other: break
  }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(content.count + content.count / 8)
  for (position, byte) in zip(content.indices, content) {
    guard let scalar = windows1252Scalar(byte) else {
      let found = "byte 0x\(hexadecimal(byte))"
      return Diagnosed(nil, [.notText(found, file: file, line: line(of: position, in: content))])
    }
    decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }
  return Diagnosed(decoded[...], [.readAsWindows1252(file: file)])
}

extension Collection<UInt8> {
  /// Whether UTF-8 begins with the mark that spreadsheets put there.
  var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }
}

extension ArraySlice<UInt8> {
  /// The text behind its byte order mark, where it has one.
  var droppingByteOrderMark: ArraySlice { hasByteOrderMark ? dropFirst(3) : self }
}

/// Whether bytes are well-formed UTF-8.
func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard case .valid = utf8Check(of: bytes) else { return false }
  return true
}

/// The line on which a byte stands, from 1; LF, CRLF and CR end one.
private func line(of position: Int, in bytes: ArraySlice<UInt8>) -> Int {
  let before = bytes[..<position]
  return 1 + zip(before, bytes.dropFirst()).count { $0 == 0x0A || $0 == 0x0D && $1 != 0x0A }
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
  return signatures.first { bytes.starts(with: $0.0) }?.1
}

private enum UTF8Check {
  case valid
  /// No text at all.
  case binary
  /// Not UTF-8.
  case other
  /// Mostly UTF-8, but the byte at this position is not.
  case mixed(Int)
}

/// A few pairs of Windows-1252 characters look like UTF-8 (`È»`), so the majority of what is not ASCII decides.
private func utf8Check(of bytes: ArraySlice<UInt8>) -> UTF8Check {
  var position = bytes.startIndex
  var firstInvalid: Int?
  var (sequences, invalidBytes) = (0, 0)
  while position < bytes.endIndex {
    let byte = bytes[position]
    if byte == 0 { return .binary }
    if byte < 0x80 {
      position += 1
    } else if let length = utf8SequenceLength(in: bytes, at: position) {
      sequences += 1
      position += length
    } else {
      firstInvalid = firstInvalid ?? position
      invalidBytes += 1
      position += 1
    }
  }
  guard let firstInvalid else { return .valid }
  return sequences > invalidBytes ? .mixed(firstInvalid) : .other
}

/// The length of the well-formed sequence of two to four bytes that begins at a position (The Unicode Standard, table
/// 3-7); `nil` when none does.
private func utf8SequenceLength(in bytes: ArraySlice<UInt8>, at position: Int) -> Int? {
  let (length, second): (Int, ClosedRange<UInt8>)
  switch bytes[position] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard bytes.endIndex - position >= length, second.contains(bytes[position + 1]) else { return nil }
  for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[position + offset]) { return nil }
  return length
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
