/// A change of a catalog other than that of processes: risks, measures, sectors. Codes that are taken are those of the
/// old catalog, codes that are given are those of the new one.
public enum CatalogChange<Entry: DescribedEntry>: Hashable, Sendable {
  /// Another description; for a sector, another name.
  case rename(Entry.ID, to: String)
  /// Another code for the same entry.
  case recode(Entry.ID, to: Entry.ID)
  /// Several entries become one, whose code is new or one of theirs. Without a description it has that of the entry
  /// whose code it keeps, or else of the first.
  case merge([Entry.ID], into: Entry.ID, description: String?)
  /// An entry ends.
  case retire(Entry.ID)
  /// An entry begins.
  case create(Entry)

  /// What the change does.
  public var kind: Remapping.Kind {
    switch self {
    case .rename: .rename
    case .recode: .recode
    case .merge: .merge
    case .retire: .retire
    case .create: .create
    }
  }

  /// The codes of the old catalog that the change is about.
  public var oldCodes: [Entry.ID] {
    switch self {
    case .rename(let code, _), .recode(let code, _), .retire(let code): [code]
    case .merge(let codes, _, _): codes
    case .create: []
    }
  }

  /// The codes of the new catalog that the change gives.
  public var newCodes: [Entry.ID] {
    switch self {
    case .recode(_, let code), .merge(_, let code, _): [code]
    case .create(let entry): [entry.id]
    case .rename, .retire: []
    }
  }

  /// The code for which the change gives a blank text, when it does.
  var codeWithoutText: Entry.ID? {
    let (code, text): (Entry.ID, String?) =
      switch self {
      case .rename(let code, let text): (code, text)
      case .merge(_, let code, let description): (code, description)
      case .create(let entry): (entry.id, entry.descriptionText)
      case .recode(let code, _), .retire(let code): (code, nil)
      }
    return text?.trimmingBlanks().isEmpty == true ? code : nil
  }
}
