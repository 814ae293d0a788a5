#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// The names of files that are not whole yet, which an interruption removes; more than there is room for are left
  /// behind under their temporary names.
  ///
  /// The handler of a signal may read it at any time, so that it is memory that never moves, and a name is put there
  /// whole or taken away whole.
  private static nonisolated(unsafe) let unfinished: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: unfinishedCount)
    unsafe slots.initialize(repeating: nil, count: unfinishedCount)
    return unsafe slots
  }()

  private static let unfinishedCount = 8

  /// Lets an interruption (Ctrl-C, or a request to end) remove files that are not whole, and end the program as it does.
  static func removeUnfinishedFilesOnInterruption() {
    _ = unsafe unfinished
    // Whoever started the program may have blocked them.
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = unsafe sigaddset(&signals, number)
      _ = signal(number) { number in
        for index in 0..<System.unfinishedCount {
          if let name = unsafe System.unfinished[index] { _ = unsafe unlink(name) }
        }
        _ = signal(number, SIG_DFL)
        _ = raise(number)
      }
    }
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Says that a file is not whole yet.
  static func begin(_ path: String) {
    for index in 0..<unfinishedCount where unsafe unfinished[index] == nil {
      unsafe unfinished[index] = unsafe strdup(path)
      return
    }
  }

  /// Says that a file is whole, or gone.
  static func end(_ path: String) {
    for index in 0..<unfinishedCount {
      guard let name = unsafe unfinished[index], unsafe String(cString: name) == path else { continue }
      unsafe unfinished[index] = nil
      unsafe free(name)
      return
    }
  }
}
