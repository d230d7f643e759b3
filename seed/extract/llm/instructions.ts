/** Speech that is meant for a model and not for listeners is no evidence. */

/** Each means a machine's ears wherever it stands in a talk; what people say of models and instructions does not match. */
const SIGNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules|guidelines|system message)\b/i,
  /\b(?:system|developer|hidden) (?:prompt|message|instructions?)\b/i,
  /\b(?:new|updated|real|following) instructions?(?: (?:is|are|for you|follows?)\b|:)/i,
  /\b(?:(?:new|updated|real) task:|your (?:new|updated|real|only) task is\b)/i,
  /\b(?:dear|hey|attention|note to) (?:the |any |an? )?(?:AI|LLM|language model)s?(?:[,:]| (?:reading|that reads|processing)\b)/i,
  /\byou are (?:now |no longer )?(?:an? )?(?:AI|assistant|chatbot|language model|LLM|extractor|parser)\b/i,
  /\bas an? (?:AI|assistant|language model|LLM)\b[^.!?]{0,20}\byou\b/i,
  /\b(?:add|emit|insert|create|append|include|record|output|propose|return|respond|answer|reply|extract)\b[^.!?]{0,60}\b(?:relations?|entit(?:y|ies)|proposals?|knowledge graph|JSON|facts?)\b/i,
  /\b[A-Z]{3,}_[A-Z]{2,}(?:_[A-Z]+)?\b/,
  /<\|?\/?(?:im_start|im_end|system|assistant|user|inst|s)\|?>|\[\/?INST\]|```|=== TRANSCRIPT/i,
  /"(?:type|source|target|proposals|quote|kind)"\s*:/,
  /^\s*(?:system|assistant|user)\s*:/i,
];

export const isInstruction = (sentence: string): boolean => SIGNS.some((sign) => sign.test(sentence));
