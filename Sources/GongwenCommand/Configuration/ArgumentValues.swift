// The public types of other targets as values of options; their names are the contract's.
public import ArgumentParser
public import GongwenIngest
public import GongwenModel
public import GongwenText

extension Charset: ExpressibleByArgument {}
extension Durability: ExpressibleByArgument {}
extension FailurePolicy: ExpressibleByArgument {}
extension LinkPolicy: ExpressibleByArgument {}
extension MediaType: ExpressibleByArgument {}
extension NormalisationProfile: ExpressibleByArgument {}
extension ProgressFormat: ExpressibleByArgument {}
extension RemovalPolicy: ExpressibleByArgument {}
