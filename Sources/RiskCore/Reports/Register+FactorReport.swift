extension Register {
  /// The factors that enable risks: the rows of the register, how many processes and risks each factor concerns, and the
  /// risks that are worded as factors. CSV prints the rows.
  public func factorReport(_ selection: FactorSelection = FactorSelection()) -> Report {
    Report(tables: [factorTable(selection), factorCountTable(selection), factorWordingTable(selection)])
  }
}
