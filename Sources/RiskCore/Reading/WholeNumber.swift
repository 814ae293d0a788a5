/// The number that ASCII digits write, 0 or more; `nil` for anything else, a sign included, and for what is too large.
func wholeNumber(_ text: String) -> Int? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}
