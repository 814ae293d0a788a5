extension EntryMatching {
  /// Old entries and the new ones that they became: one and one, several and one, one and several, or one alone.
  struct Family {
    /// The old entries, by number.
    let old: [Int]
    /// The new entries, by number.
    let new: [Int]
    /// Why they belong together: the link, then those that were merged or are parts.
    let links: [Link]
  }

  /// All entries in families, by the lowest old number; those that begin come last, by number.
  var families: [Family] {
    var families: [Family] = []
    let mergedInto = Dictionary(merged.values.joined().map { ($0.old, $0.new) }) { first, _ in first }
    var done: Set<Int> = []
    for oldIndex in old.indices where !done.contains(oldIndex) {
      guard let newIndex = links[oldIndex]?.new ?? mergedInto[oldIndex], let link = origins[newIndex] else {
        families.append(Family(old: [oldIndex], new: [], links: []))
        continue
      }
      let further = merged[newIndex] ?? []
      let own = parts[link.old] ?? []
      let members = ([link.old] + further.map(\.old)).sorted()
      done.formUnion(members)
      families.append(
        Family(old: members, new: ([newIndex] + own.map(\.new)).sorted(), links: [link] + further + own))
    }
    let explained = Set(origins.keys).union(parts.values.joined().map(\.new))
    for newIndex in new.indices where !explained.contains(newIndex) {
      families.append(Family(old: [], new: [newIndex], links: []))
    }
    return families
  }
}

// MARK: - In words

extension EntryMatching.Family {
  /// What ties the members together, in Italian.
  func finding<Code: RegisterCode>(_ oldCodes: [Code], _ newCodes: [Code]) -> String {
    guard let link = links.first, links.count > 1 else { return links.first?.finding ?? "" }
    let isMerge = old.count > 1
    let pairs = links.map { link in
      "\(isMerge ? oldCodes[link.old] : newCodes[link.new]) \(link.findingOfOne)"
    }
    let whole = isMerge ? "\(old.count) in \(newCodes[link.new])" : "\(oldCodes[link.old]) in \(new.count)"
    return "\(whole): " + pairs.joined(separator: "; ")
  }
}

extension EntryMatching.Link {
  fileprivate var finding: String {
    switch basis {
    case .code: "stesso codice, \(overlap.finding)"
    case .renumbering: "descrizione passata da un codice all'altro, \(alike)"
    case .likeness, .containment, .sameWords, .resemblance, .home: alike
    }
  }

  /// The words in common, and whether others had as many.
  private var alike: String {
    overlap.finding + (hasRival ? ", un'altra vale altrettanto" : "")
  }

  /// The words in common, and what else was weighed, of one of several links.
  fileprivate var findingOfOne: String {
    switch basis {
    // A rival of these may be another one of the links.
    case .code, .renumbering, .likeness, .containment: overlap.finding
    case .sameWords, .resemblance: alike
    case .home: alike + ", e i suoi settori sono passati"
    }
  }
}

extension WordOverlap {
  /// `somiglianza 0,86, 6 parole in comune su 7 e 7`
  var finding: String {
    "somiglianza \(similarity.decimal(places: 2)), \(shared == 1 ? "1 parola" : "\(shared) parole") in comune su "
      + "\(first) e \(second)"
  }
}

extension EntryMatching {
  /// What is nearest to an entry that nothing explains for sure, in Italian.
  /// - Parameter others: the codes of the other side.
  func finding<Code: RegisterCode>(of family: Family, _ others: [Code]) -> String {
    let nearest = family.old.first.map(nearestNew) ?? family.new.first.map(nearestOld) ?? nil
    let missing = family.new.isEmpty ? "nessun successore sicuro" : "nessuna origine sicura"
    guard let nearest else { return "\(missing); nessuna descrizione ha parole in comune" }
    return "\(missing); la descrizione più vicina è \(others[nearest.index]) (\(nearest.overlap.finding))"
  }
}
