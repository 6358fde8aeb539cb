// A fingerprint as words, to read aloud over the telephone: one word of 256 for each of its first sixteen bytes. The words are
// the same in every language of the interface, so that two people compare the same ones.

/** In the order of the bytes they stand for; never to be changed, or fingerprints read differently. */
const list =
  'acid acorn alarm album amber anchor angel ankle apple april arch arrow atlas attic autumn bacon badge bagel ' +
  'balcony bamboo banjo barrel basket beach beard beaver bell bench berry bicycle biscuit blanket blossom bonfire ' +
  'border bottle bracket branch bread bridge bronze brush bucket buffalo bugle butter button cabin cactus camel ' +
  'camera candle canoe canyon captain carbon carpet castle cedar cello cement chalk cherry chess chimney cinema ' +
  'circus clay clock cloud clover coffee comet copper coral cotton cousin crane crater cricket crown crystal ' +
  'curtain cushion daisy dance desert diamond dinner dolphin donkey dragon drum eagle echo elbow elephant ember ' +
  'engine falcon feather fence ferry fiddle finger flame flute forest fossil fountain fox galaxy garden garlic ' +
  'gate ginger giraffe glacier glove goat gold grape gravel guitar hammer harbour harp hazel helmet heron honey ' +
  'hotel iceberg igloo iron island ivory jacket jaguar jasmine jelly jewel jungle kayak kettle kitchen kite ' +
  'ladder lagoon lantern laptop lemon leopard library lily lion lobster lotus magnet mango maple marble meadow ' +
  'melon metal minute mirror monkey moon mosaic mountain muffin museum mustard napkin nectar needle nephew nickel ' +
  'north nutmeg oasis ocean olive onion opera orange orchid otter oven owl oxygen paddle palace panda paper ' +
  'parrot peach pencil pepper piano pigeon pillow pirate planet plum pocket potato prince puzzle python quarry ' +
  'queen quilt rabbit radar radish raven ribbon river robin rocket saddle salmon sandal saturn scarf shadow ' +
  'shovel silver sister spider spoon squirrel stable statue sugar summer sunset tablet teapot temple thunder ' +
  'tiger timber tomato tractor trumpet tulip tunnel turtle umbrella uncle valley velvet violin';

const words = list.split(' ');
const bytesShown = 16;

/**
 * Sixteen words for 128 of its 256 bits: as hard to meet by chance as a key to guess. The whole fingerprint stands beside them.
 * @param sha256 64 hex digits
 */
export function fingerprintWords(sha256: string): readonly string[] {
  return Array.from({ length: bytesShown }, (_, byte) => {
    const number = Number.parseInt(sha256.slice(byte * 2, byte * 2 + 2), 16);
    return words[number] ?? '';
  });
}
