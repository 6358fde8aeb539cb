// English text of VERIFY.txt. A line that begins with four blanks is a command; `{…}` are filled in by shared/package/verify-text.ts.

export const verifyText = `HOW TO CHECK THIS PACKAGE

You can check, without the program that made it and without asking whoever
sent it, that nothing in this package was changed, and who signed it.
You need three common tools: openssl (version 3 or newer), unzip, sha256sum.
Linux has them, Windows has them in "Git Bash", macOS writes
"shasum -a 256 -c" for "sha256sum -c".

The lines that begin with four blanks are commands. Enter them one after the
other, exactly as they stand, in bash or zsh.


1. Open the package in an empty folder

Put the package into an empty folder under the name package.zip, and open a
terminal in this folder.

    mkdir opened
    cd opened
    unzip -q ../package.zip

It must not ask whether a file is to be replaced. If it does, stop here: the
package holds two files of the same name.


2. Nothing was added, nothing is missing

    [ "$(unzip -Z1 ../package.zip)" = "$(printf '%s\\n' {names})" ] && echo "NAMES AS EXPECTED" || echo "NAMES DIFFER"

It must print NAMES AS EXPECTED. "unzip -Z1 ../package.zip" alone shows the
names.


3. The files are those in the list

    sha256sum -c {digestList}

Every line must end in OK.


4. The list is the one that was signed

    [[ "$(<{asicManifest})" == *"$(openssl dgst -sha256 -binary {digestList} | openssl base64)"* ]] && echo "THE LIST IS SIGNED" || echo "THE LIST IS NOT SIGNED"

It must print THE LIST IS SIGNED.


5. The signature fits

    openssl cms -verify -binary -inform DER -noverify -in {signature} -content {asicManifest} -signer signer.pem -out signed.xml
    openssl cms -verify -cades -binary -inform DER -purpose any -partial_chain -attime {signingSeconds} -in {signature} -content {asicManifest} -CAfile signer.pem -out signed.xml

Both must print "CMS Verification successful" or "CAdES Verification
successful". This does not yet say whose signature it is. The first line takes
the signer's certificate out of the signature, the second checks that it is
the very certificate that was signed with. With an openssl older than version
3, leave out "-cades". Never leave out "-binary": without it line ends are
changed before the check. "-attime" is the time of signing,
{signingTime}. With it the line works in later years too, when the
certificate has expired. The time is the signer's own statement.
"-purpose any" is needed for certificates that were issued for documents only;
"-partial_chain" lets the certificate itself be trusted.


6. Whose signature it is

    openssl x509 -in signer.pem -noout -subject -dates -fingerprint -sha256

Compare the fingerprint with the one that the organisation tells you in another
way: on its web site, by telephone at a number you knew before, on paper. Do
not take it from this package or from the message that came with it: anybody
can make a certificate with any name in it.

If you have the organisation's certificate as a file, put it beside package.zip
under the name organisation.pem. Then this line does 5 and 6 at once:

    openssl cms -verify -cades -binary -inform DER -purpose any -partial_chain -attime {signingSeconds} -in {signature} -content {asicManifest} -CAfile ../organisation.pem -out signed.xml


What these checks do not say

They say that the files are as they were when they were signed, and by whose
key. Whether they are complete is said in {page} under "Is it complete?".
The package is an ASiC-E container with a CAdES signature (ETSI EN 319 162-1,
EN 319 122-1), so other programs for signed documents can check it as well.
`;
