#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls to the operating system; the only file that imports the C library.
enum System {
  /// What a path leads to.
  struct Status {
    enum Kind { case file, directory, link, other }
    let kind: Kind
    /// Permission bits.
    let permissions: UInt32
    /// Bytes of a file.
    let size: Int64
    /// What tells it from everything else; `nil` of a device or a socket, which several may use side by side.
    let identity: Identity?
  }

  /// What a file is known by, whatever its names.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  static let standardInput: Int32 = STDIN_FILENO
  static let standardOutput: Int32 = STDOUT_FILENO
  static let standardError: Int32 = STDERR_FILENO

  /// Lets writing to a closed pipe fail instead of ending the program.
  static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the program.
  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #elseif canImport(Darwin)
      Darwin.exit(code.rawValue)
    #endif
  }

  static func environmentVariable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Columns of the screen behind a descriptor; `nil` when there is none.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A number that tells this process from others.
  static var processNumber: Int32 { getpid() }

  // MARK: - Descriptors

  static func openForReading(_ path: String) throws(SystemError) -> Int32 {
    try opened(path, "read", O_RDONLY, 0)
  }

  /// Opens what is there, a device or a pipe, for writing.
  static func openForWriting(_ path: String) throws(SystemError) -> Int32 {
    try opened(path, "write", O_WRONLY, 0)
  }

  /// Makes a file that was not there, readable by all and writable by its owner as far as the umask allows.
  /// - Parameter name: What errors call it.
  static func createFile(_ path: String, name: String) throws(SystemError) -> Int32 {
    try opened(path, "write", O_WRONLY | O_CREAT | O_EXCL, 0o644, name: name)
  }

  private static func opened(
    _ path: String, _ operation: String, _ flags: Int32, _ mode: mode_t, name: String? = nil
  ) throws(SystemError) -> Int32 {
    while true {
      let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
      guard descriptor < 0 else { return descriptor }
      if errno != EINTR { throw failure(operation, name ?? path) }
    }
  }

  /// Reads to the end; more than so many bytes are an error.
  static func readAll(_ descriptor: Int32, name: String, atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try readSome(descriptor, into: &piece, at: 0..<piece.count, name: name)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw tooLarge(name, limit: limit) }
    }
  }

  /// Reads what there is, into a range of an array.
  /// - Returns: how many bytes; 0 at the end.
  static func readSome(
    _ descriptor: Int32, into bytes: inout [UInt8], at range: Range<Int>, name: String
  ) throws(SystemError) -> Int {
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[range])
        return unsafe read(descriptor, room.baseAddress, room.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw failure("read", name) }
    }
  }

  /// Writes all, or the first bytes, however many pieces the system takes.
  static func write(
    _ bytes: [UInt8], upTo end: Int? = nil, to descriptor: Int32, name: String
  ) throws(SystemError) {
    let end = end ?? bytes.count
    var start = 0
    while start < end {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Darwin)
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw failure("write", name)
      }
    }
  }

  /// Waits until what was written is on the disk; where the system has no disk to wait for, does nothing.
  static func synchronize(_ descriptor: Int32, name: String) throws(SystemError) {
    while fsync(descriptor) != 0 {
      if errno == EINVAL || errno == ENOTSUP { return }
      if errno != EINTR { throw failure("write", name) }
    }
  }

  /// Closes; a late report that something was not written is an error.
  static func close(_ descriptor: Int32, name: String) throws(SystemError) {
    #if canImport(Glibc)
      let result = Glibc.close(descriptor)
    #elseif canImport(Musl)
      let result = Musl.close(descriptor)
    #elseif canImport(Darwin)
      let result = Darwin.close(descriptor)
    #endif
    // After an interruption the descriptor is closed all the same.
    if result != 0, errno != EINTR { throw failure("write", name) }
  }

  static func setPermissions(_ permissions: UInt32, of descriptor: Int32, name: String) throws(SystemError) {
    guard fchmod(descriptor, mode_t(permissions)) == 0 else { throw failure("set the permissions of", name) }
  }

  // MARK: - Paths

  /// What a path leads to, links not followed unless asked; `nil` when nothing is there.
  static func status(of path: String, followingLinks: Bool = false) throws(SystemError) -> Status? {
    var status = stat()
    guard unsafe (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("look at", path)
    }
    return System.status(status)
  }

  /// What a descriptor is open for; `nil` where it is not open.
  static func status(of descriptor: Int32) -> Status? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? System.status(status) : nil
  }

  private static func status(_ status: stat) -> Status {
    let kind: Status.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    let isShared = kind == .other && status.st_mode & S_IFMT != S_IFIFO
    let identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    return Status(
      kind: kind, permissions: UInt32(status.st_mode & 0o7777), size: Int64(status.st_size),
      identity: isShared ? nil : identity)
  }

  /// The path without links in it.
  static func resolved(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw failure("look at", path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The names in a directory, `.` and `..` left out, in the system's order.
  static func names(in directory: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(directory) else { throw failure("list", directory) }
    defer { unsafe _ = closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw failure("list", directory) }
        return names
      }
      // The record is as long as its name, so only the name is read.
      let bytes = unsafe UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
      let name = unsafe String(cString: bytes)
      if name != ".", name != ".." { names.append(name) }
    }
  }

  static func createDirectory(_ path: String, name: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o755) == 0 else { throw failure("create the directory", name) }
  }

  /// Gives a file a second name, which must be new.
  /// - Returns: Whether it did; `false` where the file system has no second names.
  static func link(_ path: String, to target: String) throws(SystemError) -> Bool {
    #if canImport(Glibc)
      let result = unsafe Glibc.link(path, target)
    #elseif canImport(Musl)
      let result = unsafe Musl.link(path, target)
    #elseif canImport(Darwin)
      let result = unsafe Darwin.link(path, target)
    #endif
    guard result != 0 else { return true }
    if [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) { return false }
    throw failure("write", target)
  }

  /// Moves within one file system, replacing a file.
  /// - Parameter name: What errors call the target.
  static func rename(_ path: String, to target: String, name: String) throws(SystemError) {
    #if canImport(Glibc)
      let result = unsafe Glibc.rename(path, target)
    #elseif canImport(Musl)
      let result = unsafe Musl.rename(path, target)
    #elseif canImport(Darwin)
      let result = unsafe Darwin.rename(path, target)
    #endif
    guard result == 0 else { throw failure("write", name) }
  }

  /// Removes a file; best effort.
  static func removeFile(_ path: String) {
    _ = unsafe unlink(path)
  }

  /// Removes an empty directory; best effort.
  static func removeDirectory(_ path: String) {
    _ = unsafe rmdir(path)
  }

  /// The refusal of a file that has more bytes than are read.
  static func tooLarge(_ name: String, limit: Int) -> SystemError {
    SystemError(operation: "read", path: name, reason: "it has more than \(limit) bytes, the most that are read")
  }

  /// The refusal that `errno` tells of.
  private static func failure(_ operation: String, _ path: String) -> SystemError {
    let code = errno
    return SystemError(
      operation: operation, path: path, reason: unsafe String(cString: strerror(code)),
      isTargetExisting: code == EEXIST, isClosedPipe: code == EPIPE)
  }
}
