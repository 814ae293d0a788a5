extension MappedProcess {
  /// A description with what the plan prints in front of cross-cutting ones, or without it.
  static func description(_ text: String, marked isCrossCutting: Bool) -> String {
    guard text.hasPrefix(crossCuttingPrefix) != isCrossCutting else { return text }
    return isCrossCutting ? crossCuttingPrefix + text : String(text.dropFirst(crossCuttingPrefix.count))
  }

  /// Whether what several processes become is part of PNRR projects: yes when one of them is, unknown when that of one is.
  static func joinedPNRR(_ processes: [MappedProcess]) -> Bool? {
    let marks = processes.map(\.isPNRR)
    return marks.contains(true) ? true : marks.contains(nil) ? nil : false
  }
}

extension Register {
  /// Whether the register prints the prefix of cross-cutting processes at all.
  var printsCrossCuttingPrefix: Bool {
    processes.contains { $0.description.hasPrefix(MappedProcess.crossCuttingPrefix) }
  }
}
