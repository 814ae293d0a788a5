/// How a piece of text looks on a terminal, as the number of its escape sequence.
enum TerminalStyle: Int {
  case bold = 1
  case red = 31
}
