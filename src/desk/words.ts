/** Words that a passphrase is made of: short, known to everybody, and told apart by ear. */
const words = `
aap aarde acht adem adres akker anker appel april arend arm avond azijn baard baken bakker bal balk ballon band bank bed
beek been beer beker berg berk beurs bever bezem bij bink blad blauw blik bloem blok boek boer bok bont boog boom boot
bord borst bos bot boter bril broek broer brood brug bruin buik buis bult bus cacao cent cirkel citroen club dak dal dam
dans das deeg deken deur dijk ding dochter doek dolfijn donder doos dorp draad draak droom druif duif duin duizend dwerg
eb echo eend eik eiland emmer engel enkel erwt ezel fabriek fakkel fanfare feest fiets film fluit fontein forel fornuis
fruit gang gans gast geel geit gelei gem geur gevel gezin gips gitaar glas goud graan gracht gras grens griep grijs groen
groet grond grot haak haan haar haas hal hals hamer hand harp hars hart haven hazel heg heide helm hemd hemel hengel herfst
hert heuvel hoed hoek hond honing hoofd hooi hoorn hotel houten huid huis iglo ijs inkt jager jas jeans jongen juli juni
kaak kaars kaart kaas kade kalf kam kamer kanaal kano kans kapper kar kasteel kat kegel kelder kerk kers ketel keuken kever
kilo kin kist klas klei klok klomp knie knoop koe koek koffer koffie kok kolen konijn koning kool koor kop koper kor korst
kraan krab krans krant kreek kroon kruid kruik kruis kuil kurk kwast laan laars lade lam lamp land las lat leer leeuw lei
lente lepel leraar letter licht lied lift lijm lijn linde lint lip lis loep long lood loods loper lucht lus maag maan maart
mand mantel markt mast maat meel meer mei melk meloen mens merel merk mes metaal meter mier mijl minuut mist model moeder
moes molen mond mos motor mouw mug muis munt muur muziek naald nacht nagel naam neef nest net neus nicht nier noord noot
oase oever olie olijf oog oom oor oord oost oven paal paar paard pad pak paleis palm pan papier parel park pas pauw peer
pen peper pet piano pijl pijp piloot pion plaat plank plant plein pluim poes pols pomp pont poort pop post pot prijs prins
pruim punt put raam raap raaf radio rand rat regen reiger reis rek reus riem riet rij ring rits rivier robijn rog rogge rok
roos rots rug ruit rups sap schaal schaap schaar schat schelp schip school schoen schop schuit sint sjaal slak slee slot
smid snaar sneeuw snoek soep sok spade specht spek spel spin spons spoor stal stam stapel steen steel ster stoel stoep stok
storm straat strik strand stro stuur suiker taart tak tand tang tapijt tas tegel teen tent thee tien tijger tin toets tol
tomaat ton toren touw trap trein trom trui tuin tulp turf uil uur vaas vader vak varen vat veen veer vel veld venster ver
vest vijf vijver vinger vink vis vlag vlam vlees vlieg vlinder vloer voet vogel vork vos vrede vriend vrucht vuur waaier
wagen wand water weg weide wesp west wiel wilg wind winkel winter wit wol wolf wolk worm wortel zaad zaag zaal zak zalm
zand zee zeef zeep zeil zes zeven zijde zilver zoen zolder zomer zon zoon zout zuid zuil zus zwaan zwaard zwart
`
  .trim()
  .split(/\s+/);

const amount = 5;

/** Five words drawn at random, each as likely as any other, joined by a blank. */
export function drawPassphrase(): string {
  return Array.from({ length: amount }, () => words[below(words.length)]).join(' ');
}

/** A whole number from 0 up to, not including, `limit`; draws that would make some more likely are thrown away. */
function below(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < 2 ** 32 - (2 ** 32 % limit) ? drawn % limit : below(limit);
}
