extension MethodologyReader {
  /// The whole file, with stand-ins for what is ``unread``; `nil` for a file that is nothing of the kind.
  mutating func definition(_ value: PlacedJSON) -> MethodologyDefinition? {
    guard let file = object(value) else { return nil }
    if let format = file[.format], let number = number(format), number != Methodology.fileFormat {
      report(.newerMethodFormat(number, at: format.place))
      return nil
    }
    check(
      file, required: [.format, .name, .title, .source, .dimensions, .classification],
      optional: [.levels, .rounding, .prudence, .several, .mitigation, .validity])
    places.parts = [
      .name: file.place(of: .name), .title: file.place(of: .title), .source: file.place(of: .source),
      .dimensions: file.place(of: .dimensions), .rounding: file.place(of: .rounding),
      .several: file.place(of: .several), .mitigation: file.place(of: .mitigation),
      .validity: file.place(of: .validity), .classification: file.place(of: .classification),
    ]
    let name = part(.name, file[.name]) { $0.text($1) }
    let title = part(.title, file[.title]) { $0.text($1) }
    let source = part(.source, file[.source]) { $0.text($1) }
    let scale = file[.levels].map { self.scale($0) } ?? LevelScale.threeLevels
    if scale == nil { unread.parts.insert(.levels) }
    let list = part(.dimensions, file[.dimensions]) { $0.items($1) }
    let dimensions = list.compactMap { self.dimension($0) }
    let classification = self.classification(file[.classification], scale: scale, dimensions: dimensions)
    if classification == nil { unread.parts.insert(.classification) }
    let rounding = file[.rounding].flatMap { value in part(.rounding, value) { $0.number($1) } }
    let before = diagnostics.count
    let prudence = items(file[.prudence]).compactMap { self.prudence($0, scale: scale, dimensions: dimensions) }
    unread.isPrudenceUnread = diagnostics.count > before
    let several = file[.several].flatMap { value in part(.several, value) { $0.word($1, SeveralAssessments.self) } }
    let mitigation = file[.mitigation].flatMap { value in
      part(.mitigation, value) { reader, _ in reader.mitigation(value, dimensions: dimensions) }
    }
    let validity = number(file[.validity])
    // A stand-in that computes something or nothing, as the file does.
    let standIn: MethodologyDefinition.Classification = computesLevel(file[.classification]) ? .outcome : .judgement
    return MethodologyDefinition(
      name: name, title: title, source: source, dimensions: dimensions,
      classification: classification?.value ?? standIn, classificationSource: classification?.source ?? "",
      levels: scale ?? .threeLevels, roundingPlaces: rounding, prudence: prudence, several: several ?? .highest,
      mitigation: unread.hasRead(.mitigation) ? mitigation : nil, validityMonths: validity)
  }

  /// Reads a part; one that is missing, or in which something could not be read, is ``unread``.
  private mutating func part<Value>(
    _ part: MethodologyFault.Part, _ value: PlacedJSON?, read: (inout Self, PlacedJSON?) -> Value
  ) -> Value {
    let before = diagnostics.count
    let read = read(&self, value)
    if value == nil || diagnostics.count > before { unread.parts.insert(part) }
    return read
  }

  private mutating func scale(_ value: PlacedJSON) -> LevelScale? {
    places.parts[.levels] = value.place
    var levels: [RiskLevel] = []
    var isWhole = true
    for item in items(value) {
      guard let level = self.level(item, in: nil) else {
        isWhole = false
        continue
      }
      if levels.contains(level) {
        report(.repeatedMethodValue(item, firstAt: places.levels[level]))
      } else {
        levels.append(level)
        places.levels[level] = item.place
      }
    }
    guard isWhole else { return nil }
    if levels.count < 2, case .array = value.content {
      report(.unusableMethodValue(value, expected: "two or more levels"))
    }
    return LevelScale(levels)
  }

  private mutating func prudence(
    _ value: PlacedJSON, scale: LevelScale?, dimensions: [Dimension]
  ) -> PrudenceRule? {
    guard let object = self.object(value, required: [.indicator, .from, .level]) else { return nil }
    let indicator = knownIndicator(object[.indicator], of: dimensions)
    let from = number(object[.from])
    let level = self.level(object[.level], in: scale)
    guard let indicator, let from, let level else { return nil }
    places.scores.append((indicator, from, object.place(of: .from)))
    return PrudenceRule(indicator, from: from, level: level)
  }

  private mutating func mitigation(_ value: PlacedJSON, dimensions: [Dimension]) -> Mitigation? {
    guard let object = self.object(value) else { return nil }
    guard object[.indicator] != nil || object[.cutoffs] != nil else {
      check(object, required: [.general, .specific])
      let general = fraction(object[.general])
      let specific = fraction(object[.specific])
      guard let general, let specific else { return nil }
      return .steps(general: general, specific: specific)
    }
    check(object, required: [.indicator, .cutoffs])
    let indicator = knownIndicator(object[.indicator], of: dimensions)
    var thresholds: [Mitigation.Threshold] = []
    for item in items(object[.cutoffs]) {
      guard let threshold = self.object(item, required: [.from, .score]) else { continue }
      let share = fraction(threshold[.from])
      let score = number(threshold[.score])
      guard let share, let score else { continue }
      thresholds.append(Mitigation.Threshold(from: share, score: score))
      if let indicator { places.scores.append((indicator, score, threshold.place(of: .score))) }
    }
    return indicator.map { .indicator($0, thresholds: thresholds) }
  }

  /// An indicator of the dimensions that were read; any, where something of them could not be.
  private mutating func knownIndicator(_ value: PlacedJSON?, of dimensions: [Dimension]) -> Indicator.ID? {
    guard areDimensionsWhole else { return id(value) }
    let indicators = dimensions.flatMap(\.indicators).map(\.id)
    return position(value, in: indicators.map(\.name)).map { indicators[$0] }
  }
}
