extension Diagnostic {
  /// The input has more of something than is read of any file, so that a small one cannot fill the memory.
  /// - Parameter things: what there is too much of, in the plural (`fields`).
  static func overLimit(_ things: String, most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error, "found more than \(most) \(things), which is the limit; nothing of it was used", at: place
    )
  }
}
