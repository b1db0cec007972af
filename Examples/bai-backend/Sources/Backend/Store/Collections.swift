// What the description's collections are made of. `is_delete` is in all of them, also where the description does not
// show it: deleting never removes a record.

extension Collection {
    static let all = [users, companies, attachments, products, documents, carts, orders]

    static func named(_ name: String) -> Collection? { all.first { $0.name == name } }

    /// Not one that the description serves: its records are what `UserInfo` shows.
    static let users = Collection(
        name: "tbl_auth_users",
        id: "pbc_1000000001",
        fields: texts("openid", "users_id", "users_name", "users_phone", "company_id") + shared,
        owner: "openid",
        key: "openid",
        numberPrefixes: ["users_id": "U"]
    )

    static let companies = Collection(
        name: "tbl_company",
        id: "pbc_3142635823",
        fields: texts(
            "company_id",
            "company_name",
            "company_type",
            "company_entity",
            "company_usci",
            "company_nationality",
            "company_province",
            "company_city",
            "company_postalcode",
            "company_address",
            "company_level",
            "company_status",
            "company_remark"
        ) + shared,
        key: "company_id",
        numberPrefixes: ["company_id": "C"]
    )

    static let attachments = Collection(
        name: "tbl_attachments",
        id: "pbc_1204091606",
        fields: texts(
            "attachments_id",
            "attachments_link",
            "attachments_filename",
            "attachments_filetype",
            "attachments_md5",
            "attachments_ocr",
            "attachments_status",
            "attachments_remark"
        ) + numbers("attachments_size") + shared,
        key: "attachments_id"
    )

    static let products = Collection(
        name: "tbl_product_list",
        id: "pbc_2865679067",
        fields: texts(
            "prod_list_id",
            "prod_list_name",
            "prod_list_modelnumber",
            "prod_list_description",
            "prod_list_feature",
            "prod_list_category",
            "prod_list_plantype",
            "prod_list_series",
            "prod_list_status",
            "prod_list_remark"
        ) + numbers("prod_list_basic_price", "prod_list_sort") + [
            Field(name: "prod_list_icon", kind: .relation("tbl_attachments")),
            Field(name: "prod_list_parameters", kind: .json),
            Field(name: "prod_list_tags", kind: .json),
        ] + shared,
        key: "prod_list_id"
    )

    static let documents = Collection(
        name: "tbl_document",
        id: "pbc_3332084752",
        fields: texts(
            "document_id",
            "document_title",
            "document_subtitle",
            "document_summary",
            "document_content",
            "document_type",
            "document_status",
            "document_effect_date",
            "document_expiry_date",
            "document_remark"
        ) + numbers("document_view_count") + [
            Field(name: "document_image", kind: .relations("tbl_attachments")),
            Field(name: "document_video", kind: .relations("tbl_attachments")),
        ] + shared,
        key: "document_id"
    )

    static let carts = Collection(
        name: "tbl_cart",
        id: "pbc_4031284572",
        fields: texts("cart_id", "cart_number", "cart_create", "cart_owner", "cart_status", "cart_remark")
            + numbers("cart_product_quantity", "cart_at_price")
            + [Field(name: "cart_product_id", kind: .relation("tbl_product_list"))] + shared,
        owner: "cart_owner",
        key: "cart_id",
        numberPrefixes: ["cart_id": "CART", "cart_number": "GWC"],
        creationField: "cart_create"
    )

    static let orders = Collection(
        name: "tbl_order",
        id: "pbc_2217035864",
        fields: texts(
            "order_id",
            "order_number",
            "order_create",
            "order_owner",
            "order_source",
            "order_status",
            "order_remark"
        ) + numbers("order_amount") + [
            Field(name: "order_source_id", kind: .relation("tbl_cart")),
            Field(name: "order_snap", kind: .json),
        ] + shared,
        owner: "order_owner",
        key: "order_id",
        numberPrefixes: ["order_id": "ORDER", "order_number": "DD"],
        creationField: "order_create"
    )

    private static let shared = texts("created", "updated") + numbers("is_delete")

    private static func texts(_ names: String...) -> [Field] { names.map { Field(name: $0, kind: .text) } }

    private static func numbers(_ names: String...) -> [Field] { names.map { Field(name: $0, kind: .number) } }
}
