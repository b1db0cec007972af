/// The names that the module must not take, as the compiler or SwiftPM would refuse it beside the module of that name.
enum ReservedModules {
    /// Whatever the case: some disks do not tell names apart by it.
    static func contains(_ name: String) -> Bool { lowercased.contains(name.lowercased()) }

    private static let lowercased = Set(all.map { $0.lowercased() })

    /// What the toolchains have, and the targets of Hummingbird, AsyncHTTPClient and all that they depend on.
    static let all = [
        "Algorithms", "Android", "AsyncAlgorithms", "AsyncHTTPClient", "AsyncSequenceValidation", "AsyncStreaming",
        "Atomics", "BasicContainers", "BenchmarkPlugin", "Bionic", "BitCollections", "CAsyncHTTPClient",
        "CCryptoBoringSSL", "CCryptoBoringSSLShims", "CNIOAtomics", "CNIOBoringSSL", "CNIOBoringSSLShims", "CNIODarwin",
        "CNIOExtrasZlib", "CNIOFreeBSD", "CNIOLinux", "CNIOLLHTTP", "CNIOOpenBSD", "CNIOPosix", "CNIOSHA1", "CNIOWASI",
        "CNIOWindows", "Collections", "Combine", "ComplexModule", "ConcurrencyHelpers", "Configuration",
        "ConfigurationTesting", "ConfigurationTestingInternal", "ContainersPreview", "CoreFoundation", "CoreMetrics",
        "Crypto", "CryptoBoringWrapper", "CryptoExtras", "CryptoKit", "CSystem", "CXKCP", "CXKCPShims", "Cxx",
        "CxxStdlib", "Darwin", "DequeModule", "Dispatch", "Distributed", "Foundation", "FoundationEssentials",
        "FoundationInternationalization", "FoundationNetworking", "FoundationXML", "Glibc", "HashTreeCollections",
        "HeapModule", "HTTPServerWithQuiescingDemo", "HTTPTypes", "HTTPTypesFoundation", "Hummingbird",
        "HummingbirdBenchmarks", "HummingbirdCore", "HummingbirdHTTP2", "HummingbirdRouter", "HummingbirdTesting",
        "HummingbirdTLS", "InMemoryLogging", "InMemoryTracing", "Instrumentation", "InstrumentationBaggage",
        "InternalCollectionsUtilities", "Logging", "Metrics", "MetricsTestKit", "Musl", "Network", "NIO",
        "NIOAsyncAwaitDemo", "NIOCertificateHelpers", "NIOCertificateReloading", "NIOChatClient", "NIOChatServer",
        "NIOConcurrencyHelpers", "NIOCore", "NIOCrashTester", "NIOEchoClient", "NIOEchoServer", "NIOEmbedded",
        "NIOExtras", "NIOExtrasPerformanceTester", "NIOFileSystem", "NIOFoundationCompat",
        "NIOFoundationEssentialsCompat", "NIOFS", "NIOFSFoundationCompat", "NIOHPACK", "NIOHTTP1", "NIOHTTP1Client",
        "NIOHTTP1Server", "NIOHTTP2", "NIOHTTP2PerformanceTester", "NIOHTTP2Server", "NIOHTTPCompression",
        "NIOHTTPResponsiveness", "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOHTTPTypesHTTP2", "NIOMulticastChat",
        "NIONFS3", "NIOPerformanceTester", "NIOPosix", "NIOResumableUpload", "NIOResumableUploadDemo", "NIOSOCKS",
        "NIOSOCKSClient", "NIOSSL", "NIOSSLHTTP1Client", "NIOSSLPerformanceTester", "NIOTCPEchoClient",
        "NIOTCPEchoServer", "NIOTestUtils", "NIOTLS", "NIOTLSServer", "NIOTransportServices", "NIOTSEchoClient",
        "NIOTSHTTPClient", "NIOTSHTTPServer", "NIOUDPEchoClient", "NIOUDPEchoServer", "NIOWebSocket",
        "NIOWebSocketClient", "NIOWebSocketServer", "NIOWritePartialPCAPDemo", "NIOWritePCAPDemo", "Numerics",
        "ObjectiveC", "Observation", "OrderedCollections", "OSLog", "PackageDescription", "PackagePlugin",
        "PerformanceTest", "RawStructuredFieldValues", "RealModule", "RegexBuilder", "RopeModule", "Runtime",
        "Security", "ServiceContextModule", "ServiceContextModuleCompatibility", "ServiceLifecycle",
        "ServiceLifecycleTestKit", "SortedCollections", "StructuredFieldValues", "Swift", "SwiftASN1",
        "SwiftOnoneSupport", "Synchronization", "System", "SystemPackage", "Testing", "Tracing",
        "TrailingElementsModule", "UnixSignals", "UnstableContainersPreview", "UnstableHashedContainers",
        "UnstableSortedCollections", "WASILibc", "WinSDK", "X509", "XCTest",
    ]
}
