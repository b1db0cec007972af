import GRDB

/// Tables with a column for each property, as somebody has them who maps rows by `Codable`: copies of the backend's, which
/// keep a record as JSON.
enum PlainTables {
    static func make(in database: Database) throws {
        let user = ["users_phone_masked", "users_picture", "users_level", "users_type"].map {
            "record ->> '\($0)' AS \($0)"
        }
        try copy("tbl_auth_users", to: "plain_user", key: "openid", and: user, in: database)
        try copy("tbl_company", to: "plain_company", key: "company_id", in: database)
        try copy("tbl_product_list", to: "plain_product", key: "id", in: database)
        try copy("tbl_cart", to: "plain_cart", key: "cart_owner, is_delete", in: database)
    }

    private static func copy(
        _ table: String,
        to plain: String,
        key: String,
        and more: [String] = [],
        in database: Database
    ) throws {
        let columns = try String.fetchAll(
            database,
            sql: "SELECT name FROM pragma_table_xinfo(?) WHERE name != 'record'",
            arguments: [table]
        )
        try database.execute(sql: "DROP TABLE IF EXISTS \(plain)")
        let list = (columns + more).joined(separator: ", ")
        try database.execute(sql: "CREATE TABLE \(plain) AS SELECT \(list) FROM \(table) ORDER BY rowid")
        try database.execute(sql: "CREATE INDEX \(plain)_key ON \(plain) (\(key))")
    }
}
