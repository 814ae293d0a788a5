/// Deflate: what zlib inflates is inflated to the same bytes and what it refuses is refused; what is deflated, inflates to
/// itself here and there.
func check(_ input: [UInt8]) {
  checkInflating(input)
  checkDeflating(input)
  // Blocks of 96 KB and the window of 32 KB are reached by few inputs of their own.
  if input.count > 8, input[0] & 31 == 0 { checkDeflating(multiplied(input, to: 140_000)) }
}

/// What is compared at most.
private let most = 150_000

private func checkInflating(_ input: [UInt8]) {
  let (expected, isWhole) = inflatedByZlib(input)
  switch inflated(input) {
  case .success(let output):
    expect(expected == output, "what is inflated is what zlib inflates")
    expect(isWhole || output.count > most, "what zlib refuses is refused")
  case .failure(.tooManyBlocks): break
  case .failure(let fault): expect(!isWhole, "what zlib inflates is inflated, not refused: \(fault)")
  }
  // Deflated bytes amid others.
  let around = [0xFF] + input + [0xFF, 0]
  expect(inflated(around, in: 1..<(1 + input.count)) == inflated(input), "what stands around does not matter")
}

private func checkDeflating(_ content: [UInt8]) {
  var deflater = Deflater()
  var (whole, cut): ([UInt8], [UInt8]) = ([], [])
  deflater.append(content, to: &whole)
  deflater.finish(to: &whole)
  // The same compressor again, by pieces.
  let size = 1 + content.count / 7
  for start in stride(from: 0, to: content.count, by: size) {
    deflater.append(Array(content[start..<min(start + size, content.count)]), to: &cut)
  }
  deflater.finish(to: &cut)
  expect(whole == cut, "equal content gives equal bytes, however it is cut")
  expect(inflated(whole) == .success(content), "what was deflated inflates to itself")
  expect(inflatedByZlib(whole) == (content, true), "zlib inflates what was deflated")
  expect(whole.count <= content.count + 5 * (content.count / 65_535 + 2), "what was deflated is hardly longer")
  var checksum = CRC32()
  checksum.update(content)
  let expected = unsafe crc32(0, content, UInt32(content.count))
  expect(UInt(checksum.value) == expected, "the checksum is that of zlib")
}

/// Inflates by pieces, up to ``most`` bytes and a piece.
private func inflated(_ input: [UInt8], in range: Range<Int>? = nil) -> Result<[UInt8], InflateFault> {
  var inflate = Inflate(input, in: range)
  var output: [UInt8] = []
  do throws(InflateFault) {
    while try inflate.read(appendingTo: &output) {
      if output.count > most { return .success(Array(output[..<(most + 1)])) }
    }
    return .success(output)
  } catch {
    return .failure(error)
  }
}

/// What zlib inflates, up to one byte more than ``most``, and whether all of the input is one deflated whole.
private func inflatedByZlib(_ input: [UInt8]) -> (output: [UInt8], isWhole: Bool) {
  var stream = unsafe z_stream()
  let version = unsafe zlibVersion()
  guard unsafe inflateInit2_(&stream, -15, version, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
    return ([], false)
  }
  defer { unsafe inflateEnd(&stream) }
  var input = input
  var isWhole = false
  let output = unsafe [UInt8](unsafeUninitializedCapacity: most + 1) { target, count in
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(source.count)
      unsafe stream.next_out = target.baseAddress
      unsafe stream.avail_out = UInt32(most + 1)
      let result = unsafe inflate(&stream, Z_FINISH)
      unsafe isWhole = result == Z_STREAM_END && stream.avail_in == 0
    }
    unsafe count = most + 1 - Int(stream.avail_out)
  }
  return (output, isWhole)
}

/// The content again and again, each time a little different.
private func multiplied(_ content: [UInt8], to count: Int) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(count + content.count)
  var round: UInt8 = 0
  while result.count < count {
    result.append(contentsOf: content)
    result.append(round)
    round = round &* 5 &+ content[Int(round) % content.count]
  }
  return result
}
