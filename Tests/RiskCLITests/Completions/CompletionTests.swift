import Foundation
import Testing

@testable import RiskCLI

/// The scripts are tried in the shells themselves, on a program with each kind of option and place.
@Suite struct CompletionTests {
  /// What is typed, and what is offered then, in a folder that holds `file one`, `folder` and `other`.
  static let offers: [(typed: String, offered: [String])] = [
    ("risk re", ["report"]),
    ("risk ", ["describe", "report"]),
    ("risk --", ["--help", "--version"]),
    ("risk report su", ["summary"]),
    ("risk report --f", ["--format"]),
    ("risk report --s", ["--sector", "--strict"]),
    ("risk report --format ", ["csv", "json", "text"]),
    ("risk report --format=j", ["json"]),
    ("risk report -f c", ["csv"]),
    ("risk report --register ", ["folder"]),
    ("risk report --output o", ["other"]),
    ("risk report -o o", ["other"]),
    ("risk report --format csv 1 o", ["other"]),
    ("risk report --format=csv 1 o", ["other"]),
    ("risk report --output f", ["file one", "folder"]),
    ("risk report --sector ", []),
    ("risk describe ", ["describe", "report"]),
    ("risk describe --h", ["--help"]),
  ]

  @Test(.enabled(if: Self.path(of: .bash) != nil, "bash is not installed"), arguments: offers)
  func `bash offers commands, options, values, files and directories`(typed: String, offered: [String]) throws {
    // The words as bash splits them for a completion: '=' is a word of its own.
    let words = typed.replacing("=", with: " = ").split(separator: " ", omittingEmptySubsequences: false)
    let driver = """
      source ../script
      COMP_WORDS=(\(words.map { Shell.quoted(String($0)) }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      "$(complete -p risk | sed 's/.*-F \\([^ ]*\\) .*/\\1/')"
      for reply in "${COMPREPLY[@]}"; do echo "$reply"; done | sort
      """
    #expect(
      try run(.bash, ["--norc", "../driver"], driver: driver)
        == ProgramRun(status: 0, output: Self.lines(offered)))
  }

  @Test(.enabled(if: Self.path(of: .fish) != nil, "fish is not installed"), arguments: offers)
  func `fish offers commands, options, values, files and directories`(typed: String, offered: [String]) throws {
    let driver = """
      source ../script
      complete -C \(Shell.quoted(typed)) | string split -f1 \\t | string replace -r '/$' '' | sort
      """
    // After '=' fish gives the whole word.
    let prefix = typed.hasSuffix("=j") ? "--format=" : ""
    #expect(
      try run(.fish, ["--no-config", "../driver"], driver: driver)
        == ProgramRun(status: 0, output: Self.lines(offered.map { prefix + $0 })))
  }

  @Test(.enabled(if: Self.path(of: .zsh) != nil, "zsh is not installed"), arguments: offers)
  func `zsh offers commands, options, values, files and directories`(typed: String, offered: [String]) throws {
    // A shell on a screen of its own, where every list of offers is written out by `compadd`.
    let driver = """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "source ../setup"
      zpty -r shell line '*READY*'
      zpty -w -n shell \(Shell.quoted(typed))$'\\t'
      zpty -r shell line '*DONE*'
      zpty -d shell
      sort -u ../offers
      """
    let setup = #"""
      PS1= PS2= RPS1=
      stty -echo
      autoload -Uz compinit
      compinit -u -D
      source ../script
      zstyle ':completion:*' list-grouped false
      : >../offers
      compadd () {
        if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
          builtin compadd "$@"
          return $?
        fi
        typeset -a __hits
        builtin compadd -A __hits "$@"
        for hit in $__hits; do print -r -- ${(Q)hit} >>../offers; done
        builtin compadd "$@"
      }
      finished () { compstate[insert]=''; compstate[list]=''; print DONE }
      comppostfuncs=(finished)
      print REA''DY
      """#
    #expect(
      try run(.zsh, ["-f", "../driver"], driver: driver, setup: setup)
        == ProgramRun(status: 0, output: Self.lines(offered)))
  }

  @Test(arguments: Shell.allCases) func `the scripts of risk are read without complaint`(shell: Shell) throws {
    let script = try RiskBinary.run("completions", shell.rawValue)
    #expect(script.output == shell.script(for: .risk))
    guard let path = Self.path(of: shell) else { return }
    let folder = try TemporaryFolder()
    try folder.write(script.output, to: "script")
    let run = try ProgramRun(of: URL(fileURLWithPath: path), ["-n", "script"], in: folder.url)
    #expect(run == ProgramRun(status: 0))
  }

  private func run(_ shell: Shell, _ arguments: [String], driver: String, setup: String = "") throws -> ProgramRun {
    let folder = try TemporaryFolder()
    let files = [
      ("script", shell.script(for: .sample)), ("driver", driver + "\n"), ("setup", setup + "\n"),
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    let work = folder.url("work")
    for name in ["work", "work/folder"] { try Files.createDirectory(folder.path(name)) }
    for name in ["work/file one", "work/other"] { try folder.write("", to: name) }
    return try ProgramRun(
      of: URL(fileURLWithPath: try #require(Self.path(of: shell))), arguments,
      environment: ["HOME": folder.url.path, "TERM": "xterm", "LC_ALL": "C"], in: work)
  }

  private static func lines(_ texts: [String]) -> String {
    texts.sorted().map { $0 + "\n" }.joined()
  }

  private static func path(of shell: Shell) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell.rawValue }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
