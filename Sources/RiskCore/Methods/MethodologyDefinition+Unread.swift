extension MethodologyDefinition {
  /// What of a method's file could not be read and has a stand-in, of which nothing is said.
  struct Unread: Hashable {
    /// Parts; ``MethodologyFault/Part/dimensions`` where a dimension or an indicator may not be known at all.
    var parts: Set<MethodologyFault.Part> = []
    /// Dimensions, of which some indicators or rules are not known.
    var dimensions: Set<String> = []
    /// Whether some rule of prudence is not known.
    var isPrudenceUnread = false

    /// Whether all of some parts could be read.
    func hasRead(_ parts: MethodologyFault.Part...) -> Bool {
      self.parts.isDisjoint(with: parts)
    }
  }
}
