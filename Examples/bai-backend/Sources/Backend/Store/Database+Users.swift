import BAIWeChat
import GRDB
import RecordQueries

extension Database {
    func user(_ caller: Caller) throws -> Record? {
        try record(of: .users, where: Collection.users.visible(to: caller))
    }

    /// The user, who is made where there is none.
    func register(_ caller: Caller) throws -> Record {
        if let user = try user(caller) { return user }
        var user = Record(["openid": .string(caller.openid)], of: .users, by: caller)
        for field in ["users_phone_masked", "users_picture"] { user[field] = "" }
        user["users_level"] = "normal"
        user["users_type"] = "游客"
        try insert(user, into: .users)
        return user
    }

    /// The company with a business number.
    func company(_ number: String) throws -> Record? {
        try record(of: .companies, where: .all([.field("company_id", is: number), .field("is_delete", is: 0)]))
    }
}

extension Record {
    /// True where nothing is left for a user to fill in.
    var isComplete: Bool { !self["users_name"].isEmpty && !self["users_phone"].isEmpty }
}
