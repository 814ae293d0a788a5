import RiskCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Writes or reads a workbook and prints the seconds of the clock and of the processor; after reading the cells, the sum of
// the numbers and the characters of the texts, too.
//
// usage: office write ROWS FILE
//        office read FILE

func processorSeconds() -> Double {
  Double(clock()) / Double(CLOCKS_PER_SEC)
}

func report(_ body: () -> String?) -> Int32 {
  let (start, started) = (ContinuousClock.now, processorSeconds())
  guard let result = body() else { return 1 }
  let elapsed = (ContinuousClock.now - start).components
  let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  print(seconds, processorSeconds() - started, result)
  return 0
}

struct WriteFailure: Error {}

func write(count: Int, to path: String) -> String? {
  guard let file = fopen(path, "wb") else { return nil }
  defer { fclose(file) }
  do {
    try XLSXFormat().write(SampleTable.head, rows: SampleTable(count: count)) { bytes throws(WriteFailure) in
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw WriteFailure() }
    }
    return ""
  } catch {
    return nil
  }
}

func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let count = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
    read = fread(buffer.baseAddress, 1, count, file)
  }
}

func read(_ path: String) -> String? {
  guard let bytes = bytes(of: path), let reader = SpreadsheetReader.open(bytes, file: path).value else { return nil }
  var (cells, total, length) = (0, 0.0, 0)
  let read = reader.readRows(ofSheet: 0) { row in
    for cell in row.cells {
      cells += 1
      switch cell.value {
      case .text(let text): length += text.unicodeScalars.count
      case .number(let number): total += Double(number) ?? 0
      case .boolean, .date, .error: break
      }
    }
  }
  guard read.value != nil else { return nil }
  return "\(cells) \(Int(total.rounded())) \(length)"
}

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("write", 4):
  guard let count = Int(arguments[2]) else { exit(2) }
  exit(report { write(count: count, to: arguments[3]) })
case ("read", 3): exit(report { read(arguments[2]) })
default: exit(2)
}
