/// How a piece of text looks on a terminal, as the number of its escape sequence.
enum TerminalStyle: Int {
  case bold = 1
  case dim = 2
  case red = 31
  case green = 32
  case yellow = 33
  case cyan = 36
}
