@main
enum Main {
    static func main() {
        DeepStack.run { GenerateBai.main() }
    }
}
