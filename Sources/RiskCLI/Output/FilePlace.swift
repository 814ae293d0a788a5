/// Where a file is or would be, whatever the spelling of its path: equal for two paths that lead to one place.
struct FilePlace: Hashable {
  /// What is there, or else the directory.
  private let identity: System.Identity
  /// The name in the directory, where nothing is there yet.
  private let name: String?

  /// - Returns: `nil` for a device, which several may write to, and where there is not even a directory.
  init?(_ path: String) {
    if let status = FilePlace.status(of: path) {
      guard let identity = status.identity else { return nil }
      self.init(identity: identity, name: nil)
    } else {
      let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
      let directory = path.dropLast(name.count)
      guard let identity = FilePlace.status(of: directory.isEmpty ? "." : String(directory))?.identity else {
        return nil
      }
      self.init(identity: identity, name: String(name))
    }
  }

  /// What a descriptor is open for.
  init?(of descriptor: Int32) {
    guard let identity = System.status(of: descriptor)?.identity else { return nil }
    self.init(identity: identity, name: nil)
  }

  private init(identity: System.Identity, name: String?) {
    self.identity = identity
    self.name = name
  }

  private static func status(of path: String) -> System.Status? {
    try? System.status(of: path, followingLinks: true)
  }
}
