/** Nouns for what happens to units. */
export const KIND_WORD =
  '(?:新設|創設|設置|廃止|名称の?変更|改称|統廃合|統合|編入|分割|分離|再編|移管|所管替え?)';
