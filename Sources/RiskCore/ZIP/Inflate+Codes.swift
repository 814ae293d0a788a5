extension Inflate {
  /// Inflates codes (RFC 1951, 3.2.5) until the block ends or the window is full.
  /// - Returns: whether the block ended.
  static func inflateCodes(
    from bytes: [UInt8], to end: Int, _ literalTable: InflateTable, _ distanceTable: InflateTable,
    into window: inout [UInt8], _ filledSoFar: inout Int, _ bits: inout InflateBits
  ) throws(InflateFault) -> Bool {
    let input = bytes.span
    var output = window.mutableSpan
    let (literals, literalMask) = (literalTable.entries.span, 1 << literalTable.width - 1)
    let (distances, distanceMask) = (distanceTable.entries.span, 1 << distanceTable.width - 1)
    var (reader, filled) = (bits, filledSoFar)
    let most = Inflate.reach + Inflate.piece
    while filled < most {
      // A length and a distance take 48 bits at most; as many are there unless the input ends.
      reader.fill(from: input, to: end)
      var entry = literals[Int(truncatingIfNeeded: reader.bits) & literalMask]
      if entry & InflateTable.literal != 0 {
        reader.skip(Int(entry & 15))
        output[filled] = UInt8(truncatingIfNeeded: entry >> 16)
        filled += 1
        entry = literals[Int(truncatingIfNeeded: reader.bits) & literalMask]
        // At most 10 bits went: what is left is too little for a length and a distance, enough for a literal.
        if entry & InflateTable.literal != 0 {
          reader.skip(Int(entry & 15))
          output[filled] = UInt8(truncatingIfNeeded: entry >> 16)
          filled += 1
        }
        guard reader.count >= 0 else { throw .truncated }
        continue
      }
      if entry & InflateTable.link != 0 {
        reader.skip(Int(entry & 15))
        entry = literals[Int(entry >> 16) + reader.peek(Int(entry >> 4 & 15))]
      }
      guard entry & 15 != 0 else { throw reader.count <= 0 ? .truncated : .invalidCode }
      reader.skip(Int(entry & 15))
      if entry & (InflateTable.literal | InflateTable.endOfBlock) != 0 {
        guard reader.count >= 0 else { throw .truncated }
        guard entry & InflateTable.literal != 0 else {
          (bits, filledSoFar) = (reader, filled)
          return true
        }
        output[filled] = UInt8(truncatingIfNeeded: entry >> 16)
        filled += 1
        continue
      }
      let length = Int(entry >> 16) + reader.take(Int(entry >> 4 & 15))
      entry = distances[Int(truncatingIfNeeded: reader.bits) & distanceMask]
      if entry & InflateTable.link != 0 {
        reader.skip(Int(entry & 15))
        entry = distances[Int(entry >> 16) + reader.peek(Int(entry >> 4 & 15))]
      }
      guard entry & 15 != 0 else { throw reader.count <= 0 ? .truncated : .invalidCode }
      reader.skip(Int(entry & 15))
      let distance = Int(entry >> 16) + reader.take(Int(entry >> 4 & 15))
      guard reader.count >= 0 else { throw .truncated }
      guard distance <= filled else { throw .distanceTooFar }
      var source = filled - distance
      let stop = filled + length
      while filled < stop {
        output[filled] = output[source]
        filled += 1
        source += 1
      }
    }
    (bits, filledSoFar) = (reader, filled)
    return false
  }
}
