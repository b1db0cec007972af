/// Which page of a list, within PocketBase's bounds.
public struct Paging: Hashable, Sendable {
    public static let usual = 30
    public static let maximum = 1000

    public let page: Int
    public let perPage: Int

    /// What is out of bounds becomes the nearest value within them.
    public init(page: Int, perPage: Int) {
        self.page = max(page, 1)
        self.perPage = perPage < 1 ? Self.usual : min(perPage, Self.maximum)
    }

    /// How many records come before the page.
    public var offset: Int {
        (page - 1).multipliedReportingOverflow(by: perPage).overflow ? .max : (page - 1) * perPage
    }

    /// How many pages so many records take.
    public func pages(of count: Int) -> Int { (count + perPage - 1) / perPage }
}
