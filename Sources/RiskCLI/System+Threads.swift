#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// How many processors there are.
  static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Seconds since some moment, which always grow.
  static var seconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Does some work several times at once, once on the thread that asks, and waits until all of it is done. Where the
  /// system gives no more threads, there are fewer.
  static func inParallel(_ jobs: Int, _ work: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
      let work: @Sendable () -> Void
      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    var threads: [pthread_t] = []
    for _ in 1..<max(1, jobs) {
      let argument = unsafe Unmanaged.passRetained(Work(work))
      #if canImport(Darwin)
        var thread: pthread_t?
        let result = unsafe pthread_create(
          &thread, nil,
          { pointer in
            unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().work()
            return nil
          }, argument.toOpaque())
      #else
        var thread = pthread_t()
        let result = unsafe pthread_create(
          &thread, nil,
          { pointer in
            if let pointer = unsafe pointer { unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().work() }
            return nil
          }, argument.toOpaque())
      #endif
      guard result == 0 else {
        unsafe argument.release()
        break
      }
      #if canImport(Darwin)
        if let thread { threads.append(thread) }
      #else
        threads.append(thread)
      #endif
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// A lock, and what those who hold it can wait for.
  @safe final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
      unsafe mutex.initialize(to: pthread_mutex_t())
      unsafe condition.initialize(to: pthread_cond_t())
      unsafe pthread_mutex_init(mutex, nil)
      unsafe pthread_cond_init(condition, nil)
    }

    deinit {
      unsafe pthread_cond_destroy(condition)
      unsafe pthread_mutex_destroy(mutex)
      unsafe condition.deallocate()
      unsafe mutex.deallocate()
    }

    /// Holds the lock meanwhile.
    func locked<Result>(_ work: () -> Result) -> Result {
      unsafe pthread_mutex_lock(mutex)
      defer { unsafe pthread_mutex_unlock(mutex) }
      return work()
    }

    /// Lets others have the lock until one of them tells of a change.
    func wait() {
      unsafe pthread_cond_wait(condition, mutex)
    }

    /// Wakes those who wait.
    func changed() {
      unsafe pthread_cond_broadcast(condition)
    }
  }
}
