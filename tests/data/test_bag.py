"""Archives and a program that is not ours: PyPI's bagit accepts what we made, we accept what it made, both refuse what was altered."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import bagit
import bagit_profile

TIENDO = os.environ["TIENDO"]
BAG = Path(os.environ["TIENDO_BAG"])


def verify(path, *more):
    return subprocess.run([TIENDO, "verify", str(path), "--lang", "en", *more], capture_output=True, text=True)


class Place(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)

    def copy(self):
        to = Path(self.home.name) / BAG.name
        shutil.copytree(BAG, to)
        return to

    def theirs(self, **options):
        to = Path(self.home.name) / "theirs"
        (to / "phụ lục").mkdir(parents=True)
        (to / "báo cáo.txt").write_text("một", encoding="utf-8")
        (to / "phụ lục" / "100%.txt").write_text("hai", encoding="utf-8")
        bagit.make_bag(str(to), {"Contact-Name": "Sở"}, **options)
        return to


class Ours(Place):
    def test_bagit_accepts_it(self):
        bag = bagit.Bag(str(BAG))
        bag.validate()
        self.assertEqual(bag.info["Bagging-Date"], bag.info["Tiendo-As-Of"])

    def test_it_keeps_to_the_profile_that_it_carries(self):
        profile = json.loads((BAG / "bagit-profile.json").read_text(encoding="utf-8"))
        identifier = profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
        checked = bagit_profile.Profile(identifier, profile=profile)
        self.assertTrue(checked.validate(bagit.Bag(str(BAG))), checked.report and checked.report.errors)

    def test_coreutils_check_it_without_any_program_of_ours(self):
        for manifest in ("manifest-sha512.txt", "tagmanifest-sha512.txt"):
            subprocess.run(["sha512sum", "--check", "--quiet", "--strict", manifest], cwd=BAG, check=True)
        summed = subprocess.run(["sha512sum", "tagmanifest-sha512.txt"], cwd=BAG, check=True, capture_output=True, text=True)
        self.assertEqual(verify(BAG).stdout.strip(), summed.stdout.split()[0])

    def test_both_refuse_what_was_altered(self):
        def changed(bag):
            path = bag / "data" / "site" / "index.html"
            path.write_bytes(path.read_bytes() + b" ")

        def missing(bag):
            (bag / "data" / "build.json").unlink()

        def added(bag):
            (bag / "data" / "them.txt").write_text("thêm", encoding="utf-8")

        def tag(bag):
            with open(bag / "bag-info.txt", "a", encoding="utf-8") as info:
                info.write("Contact-Name: ai\n")

        for alter in (changed, missing, added, tag):
            bag = self.copy()
            alter(bag)
            with self.assertRaises(bagit.BagError, msg=alter.__name__):
                bagit.Bag(str(bag)).validate()
            self.assertEqual(verify(bag).returncode, 1, alter.__name__)
            shutil.rmtree(bag)

    def test_other_programs_unpack_the_zip_to_the_same_bag(self):
        with zipfile.ZipFile(BAG.with_suffix(".zip")) as packed:
            self.assertIsNone(packed.testzip())
            self.assertEqual({one.compress_type for one in packed.infolist()}, {zipfile.ZIP_STORED})
            packed.extractall(self.home.name)
        unpacked = Path(self.home.name) / BAG.name
        self.assertEqual(verify(unpacked).stdout, verify(BAG.with_suffix(".zip")).stdout)


class Theirs(Place):
    def test_we_accept_it(self):
        for checksums in (["sha512"], ["sha256", "sha512"], ["sha256"]):
            bag = self.theirs(checksums=checksums)
            told = verify(bag)
            self.assertEqual(told.returncode, 0, told.stderr)
            shutil.rmtree(bag)

    def test_we_refuse_it_altered(self):
        bag = self.theirs()
        (bag / "data" / "báo cáo.txt").write_text("mot", encoding="utf-8")
        with self.assertRaises(bagit.BagError):
            bagit.Bag(str(bag)).validate()
        told = verify(bag)
        self.assertEqual(told.returncode, 1)
        self.assertIn("data/báo cáo.txt", told.stderr)

    def test_it_cannot_be_made_again_and_we_say_so(self):
        told = verify(self.theirs(), "--rebuild")
        self.assertEqual(told.returncode, 2)
        self.assertIn("build.json", told.stderr)


class Packed(Place):
    """Zips that other programs made: nothing is unpacked, nothing leads out."""

    def pack(self, names, **options):
        path = Path(self.home.name) / "a.zip"
        with zipfile.ZipFile(path, "w", **options) as packed:
            for name in names:
                packed.writestr(name, "x" * 100_000)
        return verify(path)

    def test_a_name_that_leads_out_is_told(self):
        for name in ("../x", "/etc/x", "a/../../x", "C:/x", "a\\..\\x"):
            told = self.pack(["2024/bagit.txt", name])
            self.assertEqual(told.returncode, 1)
            self.assertIn(f"leads out of the archive: {name}", told.stderr)

    def test_a_compressed_zip_is_sent_to_be_unpacked(self):
        told = self.pack(["2024/bagit.txt"], compression=zipfile.ZIP_DEFLATED)
        self.assertEqual(told.returncode, 1)
        self.assertIn("unpack it", told.stderr)

    def test_a_bomb_takes_no_memory(self):
        path = Path(self.home.name) / "bomb.zip"
        with zipfile.ZipFile(path, "w", compression=zipfile.ZIP_DEFLATED) as packed:
            with packed.open("2024/data/x", "w", force_zip64=True) as file:
                for _ in range(1024):
                    file.write(bytes(1 << 20))
        limited = ["prlimit", "--as=600000000", TIENDO, "verify", str(path), "--lang", "en"]
        told = subprocess.run(limited, capture_output=True, text=True)
        self.assertEqual(told.returncode, 1, told.stderr)


if __name__ == "__main__":
    unittest.main()
