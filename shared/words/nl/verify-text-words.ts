// Dutch text of VERIFY.txt. The commands are those of the English text, letter for letter; `{…}` are filled in by shared/package/verify-text.ts.

export const verifyText = `ZO CONTROLEERT U DIT PAKKET

U kunt nagaan, zonder het programma dat het heeft gemaakt en zonder navraag bij
de afzender, dat er niets in dit pakket is gewijzigd en wie het heeft
ondertekend. U hebt drie gangbare hulpmiddelen nodig: openssl (versie 3 of
nieuwer), unzip, sha256sum. Linux heeft ze, Windows heeft ze in "Git Bash", op
macOS schrijft u "shasum -a 256 -c" in plaats van "sha256sum -c".

De regels die met vier spaties beginnen zijn opdrachten. Voer ze een voor een
in, precies zoals ze er staan, in bash of zsh.


1. Open het pakket in een lege map

Zet het pakket in een lege map onder de naam package.zip, en open een terminal
in deze map.

    mkdir opened
    cd opened
    unzip -q ../package.zip

Er mag niet worden gevraagd of een bestand moet worden vervangen. Gebeurt dat
toch, stop dan hier: het pakket bevat twee bestanden met dezelfde naam.


2. Er is niets toegevoegd en er ontbreekt niets

    [ "$(unzip -Z1 ../package.zip)" = "$(printf '%s\\n' {names})" ] && echo "NAMES AS EXPECTED" || echo "NAMES DIFFER"

Er moet NAMES AS EXPECTED verschijnen (de namen zijn zoals verwacht). Met alleen
"unzip -Z1 ../package.zip" ziet u de namen.


3. De bestanden zijn die van de lijst

    sha256sum -c {digestList}

Elke regel moet op OK eindigen.


4. De lijst is de lijst die is ondertekend

    [[ "$(<{asicManifest})" == *"$(openssl dgst -sha256 -binary {digestList} | openssl base64)"* ]] && echo "THE LIST IS SIGNED" || echo "THE LIST IS NOT SIGNED"

Er moet THE LIST IS SIGNED verschijnen (de lijst is ondertekend).


5. De handtekening klopt

    openssl cms -verify -binary -inform DER -noverify -in {signature} -content {asicManifest} -signer signer.pem -out signed.xml
    openssl cms -verify -cades -binary -inform DER -purpose any -partial_chain -attime {signingSeconds} -in {signature} -content {asicManifest} -CAfile signer.pem -out signed.xml

Beide moeten "CMS Verification successful" of "CAdES Verification successful"
melden. Dit zegt nog niet van wie de handtekening is. De eerste regel haalt het
certificaat van de ondertekenaar uit de handtekening, de tweede gaat na dat het
precies het certificaat is waarmee is ondertekend. Laat bij een openssl van voor
versie 3 "-cades" weg. Laat nooit "-binary" weg: zonder dat worden regeleinden
vóór de controle veranderd. "-attime" is de tijd van ondertekenen,
{signingTime}. Daarmee werkt de regel ook in latere jaren, als het
certificaat is verlopen. De tijd is een verklaring van de ondertekenaar zelf.
"-purpose any" is nodig voor certificaten die alleen voor documenten zijn
uitgegeven; "-partial_chain" laat het certificaat zelf als vertrouwd gelden.


6. Van wie de handtekening is

    openssl x509 -in signer.pem -noout -subject -dates -fingerprint -sha256

Vergelijk de vingerafdruk met de vingerafdruk die de organisatie u langs een
andere weg geeft: op haar website, per telefoon op een nummer dat u al kende, op
papier. Neem hem niet over uit dit pakket of uit het bericht dat erbij kwam:
iedereen kan een certificaat maken met welke naam dan ook erin.

Hebt u het certificaat van de organisatie als bestand, zet het dan naast
package.zip onder de naam organisation.pem. Dan doet deze regel 5 en 6 tegelijk:

    openssl cms -verify -cades -binary -inform DER -purpose any -partial_chain -attime {signingSeconds} -in {signature} -content {asicManifest} -CAfile ../organisation.pem -out signed.xml


Wat deze controles niet zeggen

Ze zeggen dat de bestanden zijn zoals ze waren toen ze werden ondertekend, en
met wiens sleutel. Of ze volledig zijn staat in {page} onder "Is het
volledig?". Het pakket is een ASiC-E-container met een CAdES-handtekening
(ETSI EN 319 162-1, EN 319 122-1), dus kunnen andere programma's voor
ondertekende documenten het ook controleren.
`;
