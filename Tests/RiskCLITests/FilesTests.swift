import Foundation
import Testing

@testable import RiskCLI

@Suite struct FilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a new file is written whole and nothing is left beside it`() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try Files.write(bytes, to: folder.path("a"), replacing: false)
    #expect(try Files.read(folder.path("a")) == bytes)
    #expect(try folder.names() == ["a"])
    #expect(try folder.permissions("a").map { $0 & ~0o644 } == 0)
  }

  @Test func `an existing file is refused, and its bytes stay`() throws {
    try folder.write("old", to: "a")
    #expect(throws: refusal(of: "a")) {
      try Files.write(Array("new".utf8), to: folder.path("a"), replacing: false)
    }
    #expect(folder.text("a") == "old")
    #expect(try folder.names() == ["a"])
  }

  @Test func `contents that are not whole leave no file`() throws {
    try Files.write(to: folder.path("a"), replacing: false) { output throws(SystemError) in
      try output.write("half")
      return false
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func `a file that appears while the contents are made is refused too`() throws {
    let folder = folder
    #expect(throws: refusal(of: "a")) {
      try Files.write(to: folder.path("a"), replacing: false) { output throws(SystemError) in
        try? folder.write("theirs", to: "a")
        try output.write("ours")
        return true
      }
    }
    #expect(folder.text("a") == "theirs")
    #expect(try folder.names() == ["a"])
  }

  @Test(arguments: [0o600, 0o664, 0o755]) func `replacing keeps the permissions`(permissions: Int) throws {
    try folder.write("old", to: "a", permissions: permissions)
    try Files.write(Array("new".utf8), to: folder.path("a"), replacing: true)
    #expect(folder.text("a") == "new")
    #expect(try folder.permissions("a") == permissions)
    #expect(try folder.names() == ["a"])
  }

  @Test func `replacing what is not there writes it`() throws {
    try Files.write(Array("new".utf8), to: folder.path("a"), replacing: true)
    #expect(folder.text("a") == "new")
  }

  @Test(arguments: [false, true]) func `contents that fail leave the target as it was`(isThere: Bool) throws {
    if isThere { try folder.write("old", to: "a") }
    let failure = SystemError(operation: "read", path: "source", reason: "gone")
    #expect(throws: failure) {
      try Files.write(to: folder.path("a"), replacing: true) { output throws(SystemError) in
        try output.write("half")
        throw failure
      }
    }
    #expect(folder.text("a") == (isThere ? "old" : nil))
    #expect(try folder.names() == (isThere ? ["a"] : []))
  }

  @Test func `replacing through a link writes where the link leads`() throws {
    try folder.write("old", to: "a")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "a")
    #expect(throws: SystemError.self) { try Files.write([], to: folder.path("link"), replacing: false) }
    try Files.write(Array("new".utf8), to: folder.path("link"), replacing: true)
    #expect(folder.text("a") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "a")
  }

  @Test func `a device holds nothing to replace`() throws {
    try Files.write([1, 2, 3], to: "/dev/null", replacing: false)
    #expect(try Files.read("/dev/null") == [])
  }

  @Test func `a directory that is missing, or in the way, is refused by the target's name`() throws {
    let target = folder.path("missing/a")
    #expect(throws: SystemError(operation: "write", path: target, reason: "No such file or directory")) {
      try Files.write([], to: target, replacing: false)
    }
    #expect(throws: SystemError(operation: "write", path: folder.url.path, reason: "Is a directory")) {
      try Files.write([], to: folder.url.path, replacing: true)
    }
    try folder.write("", to: "file")
    #expect(throws: SystemError.self) { try Files.write([], to: folder.path("file/a"), replacing: false) }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a directory without permission is refused`() throws {
    try Files.createDirectory(folder.path("closed"))
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path("closed"))
    #expect(
      throws: SystemError(operation: "write", path: folder.path("closed/a"), reason: "Permission denied")
    ) {
      try Files.write([], to: folder.path("closed/a"), replacing: false)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func `a full disk is said`() throws {
    #expect(throws: SystemError(operation: "write", path: "/dev/full", reason: "No space left on device")) {
      try Files.write([1], to: "/dev/full", replacing: false)
    }
  }

  @Test func `reading says what is missing`() throws {
    let error = SystemError(operation: "read", path: folder.path("a"), reason: "No such file or directory")
    #expect(throws: error) { try Files.read(folder.path("a")) }
    #expect(error.description == "cannot read '\(folder.path("a"))': No such file or directory")
    #expect(throws: SystemError(operation: "read", path: folder.url.path, reason: "Is a directory")) {
      try Files.read(folder.url.path)
    }
  }

  @Test func `names are sorted by scalar, hidden ones too`() throws {
    for name in ["b", "B", "è", ".a", "a10", "a9"] { try folder.write("", to: name) }
    #expect(try Files.names(in: folder.url.path) == [".a", "B", "a10", "a9", "b", "è"])
    #expect(throws: SystemError(operation: "list", path: "nowhere", reason: "No such file or directory")) {
      try Files.names(in: "nowhere")
    }
    #expect(try Files.exists(folder.path("b")) && !Files.exists(folder.path("c")))
    #expect(try Files.isDirectory(folder.url.path) && !Files.isDirectory(folder.path("b")))
  }

  @Test(arguments: ["new", "new/"]) func `a folder is written whole`(name: String) throws {
    try Files.writeFolder([("a", [65]), ("b", [66])], to: folder.url.path + "/" + name, replacing: false)
    #expect(try Files.names(in: folder.path("new")) == ["a", "b"])
    #expect(folder.text("new/b") == "B")
    #expect(try folder.names() == ["new"])
  }

  @Test func `a folder that is there is filled when it is empty, and otherwise refused`() throws {
    try Files.createDirectory(folder.path("new"))
    try Files.writeFolder([("a", [65])], to: folder.path("new"), replacing: false)
    #expect(try Files.names(in: folder.path("new")) == ["a"])
    #expect(throws: refusal(of: "new")) {
      try Files.writeFolder([("a", [66]), ("b", [66])], to: folder.path("new"), replacing: false)
    }
    #expect(try Files.names(in: folder.path("new")) == ["a"])
    #expect(folder.text("new/a") == "A")
  }

  @Test func `an empty folder stays empty when one of the files cannot be written`() throws {
    try Files.createDirectory(folder.path("new"))
    #expect(throws: SystemError.self) {
      try Files.writeFolder([("a", [65]), ("no/b", [66])], to: folder.path("new"), replacing: false)
    }
    #expect(try Files.names(in: folder.path("new")) == [])
  }

  @Test func `replacing a folder replaces files of the same names`() throws {
    try Files.writeFolder([("a", [65]), ("b", [66])], to: folder.path("new"), replacing: false)
    try Files.writeFolder([("a", [67]), ("b", [68]), ("c", [69])], to: folder.path("new"), replacing: true)
    #expect(["a", "b", "c"].map { folder.text("new/\($0)") } == ["C", "D", "E"])
    #expect(try folder.names() == ["new"])
  }

  @Test func `a folder that holds anything else is never replaced`() throws {
    try Files.writeFolder([("a", [65]), ("mine", [66])], to: folder.path("new"), replacing: false)
    #expect(
      throws: SystemError(operation: "replace", path: folder.path("new"), reason: "it also holds 'mine'")
    ) {
      try Files.writeFolder([("a", [67])], to: folder.path("new"), replacing: true)
    }
    #expect(folder.text("new/a") == "A" && folder.text("new/mine") == "B")
    #expect(try folder.names() == ["new"])
  }

  @Test func `a folder with a file that cannot be written leaves nothing`() throws {
    #expect(throws: SystemError.self) {
      try Files.writeFolder([("a", [65]), ("no/b", [66])], to: folder.path("new"), replacing: false)
    }
    #expect(try folder.names() == [])
  }

  private func refusal(of name: String) -> SystemError {
    SystemError(operation: "write", path: folder.path(name), reason: "File exists", isTargetExisting: true)
  }
}
