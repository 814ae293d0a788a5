/// The version of the engine, which every report names.
public enum EngineVersion {
  /// The version of this copy, by semantic versioning.
  public static let current = "0.1.0"
}
