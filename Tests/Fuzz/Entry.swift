/// Where libFuzzer comes in, once for each input: the target that was built along says what must hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func entry(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  check(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run with the rule that does not hold; libFuzzer keeps the input.
func expect(_ holds: Bool, _ rule: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line) {
  guard !holds else { return }
  fatalError("a rule does not hold: \(rule())", file: file, line: line)
}
