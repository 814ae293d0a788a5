extension RegisterComparison {
  /// What changed in one entry that both sides have.
  struct Change {
    /// What the change is of, where it is not the entry itself.
    var code: String?
    let field: Field
    let before: String?
    let after: String?

    /// A change, unless nothing did; an empty text is nothing.
    init?(_ field: Field, _ before: String?, _ after: String?) {
      let (before, after) = (before.flatMap { $0.isEmpty ? nil : $0 }, after.flatMap { $0.isEmpty ? nil : $0 })
      guard before != after else { return nil }
      self.field = field
      self.before = before
      self.after = after
    }

    /// Something that only one side has, whatever it is called.
    init(presenceBefore before: String?, after: String?) {
      field = .presence
      self.before = before
      self.after = after
    }

    /// A change of a mark.
    init?(_ field: Field, _ before: Bool?, _ after: Bool?) {
      self.init(field, before.map { $0 ? "sì" : "no" }, after.map { $0 ? "sì" : "no" })
    }
  }

  /// The differences of two catalogs, by code ascending; an entry that only one of them has is one difference.
  /// - Parameters:
  ///   - subject: what the entries are.
  ///   - before: the entries that were.
  ///   - after: the entries that are.
  ///   - presence: what is said of an entry where the other side does not have it.
  ///   - changes: what differs in an entry that both sides have.
  static func differences<Entry: Identifiable & Hashable & Sendable>(
    _ subject: Remapping.Subject, from before: Catalog<Entry>, to after: Catalog<Entry>,
    presence: (Entry) -> String, changes: (Entry, Entry) -> [Change?]
  ) -> [Difference] where Entry.ID: Comparable & CustomStringConvertible {
    let codes = (before.map(\.id) + after.map(\.id).filter { !before.contains($0) }).sorted()
    return codes.flatMap { code -> [Difference] in
      let entries = (before[code], after[code])
      let found: [Change?] =
        if let old = entries.0, let new = entries.1 {
          changes(old, new)
        } else {
          [Change(presenceBefore: entries.0.map(presence), after: entries.1.map(presence))]
        }
      return found.compactMap { $0 }.map {
        Difference(
          subject: subject, code: $0.code ?? code.description, field: $0.field, before: $0.before, after: $0.after)
      }
    }
  }

  static func differences(from before: Catalog<Risk>, to after: Catalog<Risk>) -> [Difference] {
    differences(
      .risk, from: before, to: after, presence: \.description,
      changes: { old, new in
        [Change(.description, old.description, new.description), Change(.pnrr, old.isPNRR, new.isPNRR)]
      })
  }

  static func differences(from before: Catalog<Measure>, to after: Catalog<Measure>) -> [Difference] {
    differences(
      .measure, from: before, to: after, presence: \.description,
      changes: { old, new in
        [
          Change(.description, old.description, new.description), Change(.type, old.type, new.type),
          Change(.general, old.isGeneral, new.isGeneral),
        ]
      })
  }

  static func differences(from before: Catalog<Sector>, to after: Catalog<Sector>) -> [Difference] {
    differences(
      .sector, from: before, to: after, presence: \.name,
      changes: { old, new in
        [Change(.description, old.name, new.name), Change(.manager, old.manager, new.manager)]
      })
  }
}
