import RiskCore
import Testing

@Suite struct JSONObjectTests {
  @Test(arguments: [1, 8, 9, 10, 50]) func `keys stay unique, ordered and found, few or many`(count: Int) {
    var object = JSONObject()
    let keys = (0..<count).map { "k\(count - $0)" }
    #expect(keys.map { object.append($0, .string($0)) } == keys.map { _ in true })
    #expect(keys.map { object.append($0, .null) } == keys.map { _ in false })
    #expect(object.members.map(\.key) == keys)
    #expect(keys.map { object[$0] } == keys.map { .string($0) })
    #expect(object["k0"] == nil)
  }

  @Test func `objects are equal when their members and the order are`() {
    let ab = JSONValue.object([("a", .number(1)), ("b", .number(2))])
    #expect(ab == .object([("a", .number(1)), ("b", .number(2))]))
    #expect(ab != .object([("b", .number(2)), ("a", .number(1))]))
    #expect(Set([ab, .object([("a", .number(1)), ("b", .number(2))])]).count == 1)
  }
}
