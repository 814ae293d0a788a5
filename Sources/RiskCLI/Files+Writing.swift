extension Files {
  /// Writes a file whole or not at all.
  ///
  /// The contents go to a temporary file beside the target, which takes its name when all is on the disk. An existing
  /// target is refused unless it is to be replaced; then it keeps its permissions, and a link still leads to it. A
  /// device or a pipe holds nothing to replace and is written as it stands.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(SystemError) {
    try write(to: path, replacing: replacing) { output throws(SystemError) in
      try output.write(bytes)
      return true
    }
  }

  /// Writes a file whole or not at all, from contents that come piece by piece.
  /// - Parameter isSynchronized: whether it is on the disk before it takes the target's name. Without, it is whole
  ///   whatever happens to the program, but not when the machine stops; for what is large and can be made again.
  /// - Parameter contents: writes them, and says whether they are whole; where they are not, there is no file.
  static func write(
    to path: String, replacing: Bool, isSynchronized: Bool = true,
    contents: (BufferedOutput) throws(SystemError) -> Bool
  ) throws(SystemError) {
    let (link, existing) = try check(path, replacing: replacing)
    if existing?.kind == .other {
      _ = try fill(try System.openForWriting(path), name: path, contents)
      return
    }
    let target = existing != nil && link?.kind == .link ? try System.resolved(path) : path
    let temporary = temporaryName(beside: target)
    // Before it is there, so that an interruption at any moment removes it.
    System.begin(temporary)
    defer { System.end(temporary) }
    let descriptor = try System.createFile(temporary, name: path)
    do throws(SystemError) {
      if try fill(descriptor, name: path, isFile: isSynchronized, permissions: existing?.permissions, contents) {
        try take(temporary, to: target, name: path, replacing: replacing)
      } else {
        System.removeFile(temporary)
      }
    } catch {
      System.removeFile(temporary)
      throw error
    }
  }

  /// Refuses a path that cannot be written to, because something is there.
  /// - Returns: what is there, and what a link there leads to.
  private static func check(
    _ path: String, replacing: Bool
  ) throws(SystemError) -> (link: System.Status?, existing: System.Status?) {
    let link = try System.status(of: path)
    let existing = link?.kind == .link ? try System.status(of: path, followingLinks: true) : link
    switch existing?.kind {
    case .directory: throw SystemError(operation: "write", path: path, reason: "Is a directory")
    case .other: break
    default: guard replacing || link == nil else { throw refusal(of: path) }
    }
    return (link, existing)
  }

  /// Writes a folder of files whole or not at all.
  ///
  /// A folder that is there and empty is filled. One that holds something is refused unless it is to be replaced, and
  /// then only when each thing in it is a file of the same name as one of the new ones: nothing else is ever removed.
  static func writeFolder(
    _ files: [(name: String, bytes: [UInt8])], to path: String, replacing: Bool
  ) throws(SystemError) {
    let target = withoutFinalSlashes(path)
    let isReplacing = try System.status(of: target) != nil
    if try isEmptyFolder(target) { return try fillFolder(target, with: files, name: path) }
    if isReplacing {
      guard replacing else { throw refusal(of: path) }
      try checkReplaceable(target, by: files.map(\.name), name: path)
    }
    let temporary = temporaryName(beside: target)
    try System.createDirectory(temporary, name: path)
    do throws(SystemError) {
      for file in files {
        let descriptor = try System.createFile(temporary + "/" + file.name, name: path + "/" + file.name)
        try fill(descriptor, name: path + "/" + file.name, isFile: true) { output throws(SystemError) in
          try output.write(file.bytes)
        }
      }
      if isReplacing {
        try exchange(temporary, with: target, name: path, removing: files.map(\.name))
      } else {
        try System.rename(temporary, to: target, name: path)
      }
    } catch {
      removeFolder(temporary, of: files.map(\.name))
      throw error
    }
  }

  /// Writes a folder of files whole or not at all, where nothing is yet.
  static func writeNewFolder(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(SystemError) {
    try checkNew(path)
    try writeFolder(files, to: path, replacing: false)
  }

  /// Refuses a path where something is.
  static func checkNew(_ path: String) throws(SystemError) {
    guard try !Files.exists(withoutFinalSlashes(path)) else {
      throw SystemError(operation: "write", path: path, reason: "File exists")
    }
  }

  private static func isEmptyFolder(_ path: String) throws(SystemError) -> Bool {
    guard try Files.isDirectory(path) else { return false }
    return try Files.names(in: path).isEmpty
  }

  /// Writes files into an empty folder; when one fails, those before it are removed.
  private static func fillFolder(
    _ target: String, with files: [(name: String, bytes: [UInt8])], name: String
  ) throws(SystemError) {
    for (index, file) in files.enumerated() {
      do throws(SystemError) {
        try write(file.bytes, to: target + "/" + file.name, replacing: false)
      } catch {
        for written in files[..<index] { System.removeFile(target + "/" + written.name) }
        throw error
      }
    }
  }

  /// Writes contents to a descriptor and closes it, whatever happens.
  private static func fill<Result>(
    _ descriptor: Int32, name: String, isFile: Bool = false, permissions: UInt32? = nil,
    _ contents: (BufferedOutput) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let result: Result
    do throws(SystemError) {
      if let permissions { try System.setPermissions(permissions, of: descriptor, name: name) }
      let output = BufferedOutput(descriptor, name: name)
      result = try contents(output)
      try output.flush()
      if isFile { try System.synchronize(descriptor, name: name) }
    } catch {
      try? System.close(descriptor, name: name)
      throw error
    }
    try System.close(descriptor, name: name)
    return result
  }

  /// Gives the temporary file the target's name.
  private static func take(
    _ temporary: String, to target: String, name: String, replacing: Bool
  ) throws(SystemError) {
    guard !replacing else { return try System.rename(temporary, to: target, name: name) }
    // A second name, unlike a move, fails when the target has appeared meanwhile.
    if try System.link(temporary, to: target) {
      System.removeFile(temporary)
    } else {
      // No second names on this file system: an empty file holds the name until the move.
      try System.close(try System.createFile(target, name: name), name: name)
      try System.rename(temporary, to: target, name: name)
    }
  }

  private static func checkReplaceable(_ target: String, by names: [String], name: String) throws(SystemError) {
    guard try System.status(of: target)?.kind == .directory else {
      throw SystemError(operation: "replace", path: name, reason: "Not a directory")
    }
    for other in try Files.names(in: target) {
      let kind = try System.status(of: target + "/" + other)?.kind
      guard names.contains(other), kind == .file || kind == .link else {
        throw SystemError(operation: "replace", path: name, reason: "it also holds '\(other)'")
      }
    }
  }

  /// Moves the old folder away, the new one in its place, and removes the old files.
  private static func exchange(
    _ temporary: String, with target: String, name: String, removing names: [String]
  ) throws(SystemError) {
    let old = temporaryName(beside: target)
    try System.rename(target, to: old, name: name)
    do throws(SystemError) {
      try System.rename(temporary, to: target, name: name)
    } catch {
      try System.rename(old, to: target, name: name)
      throw error
    }
    removeFolder(old, of: names)
  }

  private static func removeFolder(_ path: String, of names: [String]) {
    for name in names { System.removeFile(path + "/" + name) }
    System.removeDirectory(path)
  }

  private static func refusal(of path: String) -> SystemError {
    SystemError(operation: "write", path: path, reason: "File exists", isTargetExisting: true)
  }

  /// A new hidden name in the target's directory.
  private static func temporaryName(beside target: String) -> String {
    let directory = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    let number = String(UInt64.random(in: 0 ... .max), radix: 36)
    return directory + ".risk-\(System.processNumber)-\(number)"
  }

  /// The path without slashes at its end, so that a name can be put beside it.
  static func withoutFinalSlashes(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
