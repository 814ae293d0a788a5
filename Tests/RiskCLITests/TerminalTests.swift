import Foundation
import Testing

@testable import RiskCLI

@Suite struct TerminalTests {
  @Test(arguments: [(nil, 80), ("132", 132), ("5", 20), ("0", 80), ("-3", 80), ("wide", 80)] as [(String?, Int)])
  func `the width is COLUMNS where that is a number, else 80 where there is no screen`(columns: String?, width: Int) {
    let terminal = Terminal(output: -1, errors: -1) { $0 == "COLUMNS" ? columns : nil }
    #expect(terminal.width == width)
  }

  @Test func `without a screen nothing is styled`() {
    let terminal = Terminal(output: -1, errors: -1) { _ in nil }
    #expect(!terminal.hasStyle)
    #expect(terminal.styled("alto", .red) == "alto")
    #expect(terminal.styledError("error:", .red) == "error:")
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "xterm", "NO_COLOR": ""], true),
    (["TERM": "dumb"], false),
  ])
  func `a screen shows styles unless NO_COLOR or a dumb terminal says no`(
    environment: [String: String], isStyled: Bool
  ) throws {
    let screen = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(screen >= 0)
    defer { close(screen) }
    #expect(isatty(screen) == 1)
    let terminal = Terminal(output: screen, errors: screen) { environment[$0] }
    #expect(terminal.styled("alto", .red) == (isStyled ? "\u{1B}[31malto\u{1B}[0m" : "alto"))
    #expect(terminal.styledError("alto", .bold) == (isStyled ? "\u{1B}[1malto\u{1B}[0m" : "alto"))
  }
}
