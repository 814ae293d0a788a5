/// What became of an entry of the old map, or how one of the new map came about.
public enum Fate: String, CaseIterable, Hashable, Sendable {
  /// Nothing about it changed.
  case kept = "mantenuto"
  /// The same entry with another code, description, sector or area.
  case transformed = "trasformato"
  /// One of several that became one; or what they became.
  case merged = "accorpato"
  /// One that became several; or one of those.
  case split = "scorporato"
  /// It ended. Of entries of the old map only.
  case retired = "cessato"
  /// It is new. Of entries of the new map only.
  case created = "istituito"
}
