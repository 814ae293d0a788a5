import RiskCore

// Classifies vectors that are in memory, several times, and prints the rows per second of each run.
//
// usage: kernel ROWS RUNS

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (rows, runs) = (arguments.first ?? 10_000_000, arguments.dropFirst().first ?? 5)
guard var batch = AssessmentBatch(.cremona2026) else { fatalError("the method is not for batches") }
batch.reserveCapacity(rows)
var state: UInt64 = 7
for _ in 0..<rows {
  // SplitMix64
  state &+= 0x9E37_79B9_7F4A_7C15
  var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  mixed ^= mixed >> 31
  let scores = (0..<6).map { Int((mixed >> UInt64(8 * $0)) % 3) + 1 }
  guard batch.append(scores) else { fatalError("a score is no score") }
}
var ranks: [UInt8] = []
batch.classify(into: &ranks)
for _ in 0..<runs {
  let duration = ContinuousClock().measure { batch.classify(into: &ranks) }.components
  let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  print(Double(rows) / seconds / 1e6)
}
var counts = [0, 0, 0]
for rank in ranks { counts[Int(rank)] += 1 }
print("levels", counts[0], counts[1], counts[2])
