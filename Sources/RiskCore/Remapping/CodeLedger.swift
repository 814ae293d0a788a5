/// The codes that the operations of a plan take and give in one catalog, and whether that is legal: each operation
/// takes codes that exist, a code is used up at most once, and what is given is free in the new map.
struct CodeLedger<Code: RegisterCode> {
  /// One operation as far as codes go.
  struct Entry {
    let kind: Remapping.Kind
    let old: [Code]
    let new: [Code]
    let operation: Remapping.Operation

    /// The place of the cell with the old codes.
    var oldPlace: Place? { operation.place(of: .old) }
    /// The place of the cell with the new codes.
    var newPlace: Place? { operation.place(of: .new) }
  }

  private let entries: [Entry]
  private let known: KnownCodes<Code>
  private let genealogy: Genealogy
  private(set) var diagnostics: [Diagnostic] = []

  /// The operation that uses up each code, where one does.
  private(set) var consumers: [Code: Entry] = [:]

  /// Checks the operations of one catalog.
  /// - Parameters:
  ///   - entries: the operations.
  ///   - known: the codes of the old catalog.
  ///   - genealogy: the remappings so far, which know the codes that are out of use.
  init(_ entries: [Entry], known: KnownCodes<Code>, genealogy: Genealogy) {
    self.entries = entries
    self.known = known
    self.genealogy = genealogy
    checkCounts()
    checkOldCodes()
    checkNewCodes()
  }

  /// A merge takes several codes, and a split gives several.
  private mutating func checkCounts() {
    for entry in entries {
      let fault: (column: RemappingColumn, count: Int)? =
        switch entry.kind {
        case .merge where entry.old.count < 2: (.old, entry.old.count)
        case .split where entry.new.count < 2: (.new, entry.new.count)
        default: nil
        }
      guard let fault else { continue }
      diagnostics.append(
        .wrongCodeCount(
          fault.count, fault.column, of: entry.kind, expected: "at least two codes",
          at: entry.operation.place(of: fault.column)))
    }
  }

  /// What is taken exists, and is changed or used up once.
  private mutating func checkOldCodes() {
    var changed: [Remapping.Kind: [Code: Entry]] = [:]
    for entry in entries {
      var own: Set<Code> = []
      var repeated: Set<Code> = []
      for code in entry.old {
        guard known.contains(code) else {
          diagnostics.append(.unknownCode(code, at: entry.oldPlace, suggestion: known.nearest(to: code)))
          continue
        }
        guard own.insert(code).inserted else {
          if repeated.insert(code).inserted { diagnostics.append(.repeatedCode(code, at: entry.oldPlace)) }
          continue
        }
        if entry.kind.consumesCode {
          if let first = consumers[code] {
            diagnostics.append(.consumedTwice(code, by: entry, after: first))
          } else {
            consumers[code] = entry
          }
        } else if let first = changed[entry.kind]?[code] {
          diagnostics.append(.changedTwice(code, by: entry, after: first))
        } else {
          changed[entry.kind, default: [:]][code] = entry
        }
      }
    }
  }

  /// What is given is given once, and is free.
  private mutating func checkNewCodes() {
    let past = genealogy.ends(notIn: known)
    var givers: [Code: Entry] = [:]
    for entry in entries {
      var own: Set<Code> = []
      var repeated: Set<Code> = []
      for code in entry.new {
        guard own.insert(code).inserted else {
          if repeated.insert(code).inserted { diagnostics.append(.repeatedCode(code, at: entry.newPlace)) }
          continue
        }
        if let first = givers[code] {
          diagnostics.append(.givenTwice(code, by: entry, after: first))
        } else if known.contains(code), consumers[code] == nil {
          diagnostics.append(.targetExists(code, by: entry))
        } else {
          givers[code] = entry
          reportReuse(of: code, by: entry, past: past)
        }
      }
    }
  }

  /// A code whose holder ended, in this plan or an earlier one, is best not given to something else.
  private mutating func reportReuse(of code: Code, by entry: Entry, past: [Code: Genealogy.End]) {
    guard !entry.old.contains(code) else { return }
    if let consumer = consumers[code] {
      // What was recoded lives on under another code; what became several, or a part of one, does not.
      if consumer.kind != .recode { diagnostics.append(.reusedCode(code, by: entry, endedIn: nil)) }
    } else if let end = past[code], !entry.old.contains(where: { genealogy.hasBeen(code, $0) }) {
      diagnostics.append(.reusedCode(code, by: entry, endedIn: end))
    }
  }
}
