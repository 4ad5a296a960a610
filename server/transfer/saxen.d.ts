declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(
      hook: 'openTag',
      then: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void,
    ): Parser
    on(hook: 'closeTag', then: (name: string, decode: Decode, selfClosing: boolean) => void): Parser
    on(hook: 'text', then: (text: string, decode: Decode) => void): Parser
    on(hook: 'cdata', then: (text: string) => void): Parser
    on(hook: 'error', then: (error: Error) => void): Parser
    parse(xml: string): void
  }
}
