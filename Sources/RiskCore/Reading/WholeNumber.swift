/// The number that ASCII digits write, 0 or more; `nil` for anything else, a sign included, and for what is too large.
func wholeNumber(_ text: String) -> Int? {
  for byte in text.utf8 where byte < 0x30 || byte > 0x39 { return nil }
  return Int(text)
}
