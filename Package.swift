// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "generate-bai",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "generate-bai", targets: ["generate-bai"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(name: "CHeap"),
        .target(name: "SpecLoader", dependencies: ["CLibYAML"]),
        .executableTarget(name: "embed-templates"),
        .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
        .target(
            name: "Templates",
            path: "Templates",
            exclude: ["models", "client", "server", "scaffold", "package", "Runtime"],
            sources: ["Templates.swift"],
            plugins: ["EmbedTemplates"]
        ),
        .target(name: "SpecWriter", dependencies: ["SpecLoader"]),
        .target(name: "Generator", dependencies: ["SpecLoader", "Templates"]),
        .executableTarget(
            name: "generate-bai",
            dependencies: [
                "CHeap", "Generator", "SpecLoader", "SpecWriter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // The support code of the generated package, compiled here so that it is tested where it is written.
        // What needs Hummingbird is compiled and tested inside `Generated/`.
        .target(
            name: "Runtime",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
            ],
            path: "Templates/Runtime",
            exclude: ["Server/Hummingbird", "AsyncHTTPClient"],
            swiftSettings: [.define("Server")]
        ),
        .testTarget(name: "SpecLoaderTests", dependencies: ["SpecLoader"], exclude: ["Cases", "Hostile/expected"]),
        .testTarget(name: "SpecWriterTests", dependencies: ["Generator", "SpecWriter"]),
        .testTarget(
            name: "GeneratorTests",
            dependencies: ["Generator", "Runtime"],
            exclude: ["Cases", "Hostile/expected", "Programs"]
        ),
        .testTarget(name: "RuntimeTests", dependencies: ["Runtime"]),
        .testTarget(name: "CommandTests", dependencies: ["generate-bai"]),
    ],
    swiftLanguageModes: [.v6]
)
